namespace MentorBot.Host.Data.Entities;

/// <summary>A fact about the installation that must outlive the process, such as how far the demo clock was moved.</summary>
internal sealed class Setting
{
    public required string Key { get; init; }
    public required string Value { get; set; }
}
