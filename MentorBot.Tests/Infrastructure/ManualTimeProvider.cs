namespace MentorBot.Tests.Infrastructure;

/// <summary>A clock that stands still until the test moves it. Timers are the machine's own.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public void Advance(TimeSpan by) => Now += by;

    public override DateTimeOffset GetUtcNow() => Now;
}
