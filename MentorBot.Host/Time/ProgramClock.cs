namespace MentorBot.Host.Time;

/// <summary>
/// The one clock of the program. In demo mode it can be moved; the offset is kept in the database, so that a restart
/// sees the same time. What merely measures or waits (timeouts, pauses) goes by the machine's own time.
/// </summary>
internal sealed class ProgramClock : TimeProvider
{
    /// <summary>The setting that keeps the offset.</summary>
    public const string OffsetKey = "clock.offset";

    private long offsetTicks;

    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));
        set => Interlocked.Exchange(ref offsetTicks, value.Ticks);
    }

    /// <summary>What time it is where no demo has moved the clock: for what happens in the world outside, as at a messenger.</summary>
    public static DateTimeOffset Unmoved => System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
}
