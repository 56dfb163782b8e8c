namespace MentorBot.Host.Demo;

/// <summary>Section <c>Demo</c>. What it leaves open follows from the bot token: without one the program shows itself.</summary>
internal sealed class DemoOptions
{
    public bool Enabled { get; set; }
    public bool SampleData { get; set; }

    /// <summary>Where the movable clock of an empty database starts; null means the real time.</summary>
    public DateTimeOffset? Now { get; set; }
}
