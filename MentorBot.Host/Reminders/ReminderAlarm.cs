using System.Diagnostics;

namespace MentorBot.Host.Reminders;

/// <summary>
/// When the dispatcher is to look next. Whoever plans a reminder sets it, in time for the reminder; of many who set it
/// at once one ring is left. It rings at start, for what fell due while the program was down.
/// </summary>
internal sealed class ReminderAlarm(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim earlier = new(0, 1);
    private DateTimeOffset rings = DateTimeOffset.MinValue;

    /// <summary>Makes it ring at this moment, unless it rings before.</summary>
    public void Set(DateTimeOffset moment)
    {
        lock (gate)
        {
            if (moment >= rings) return;
            rings = moment;
            if (earlier.CurrentCount == 0) earlier.Release();
        }
    }

    /// <summary>Ends when it rings; waiting itself goes by the machine's own time, which no clock moves.</summary>
    /// <param name="longest">Ends after this long in any case: a clock that was put back would let it sleep too long.</param>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (longest - Stopwatch.GetElapsedTime(started) is var left && left > TimeSpan.Zero && !HasRung(out var rest))
        {
            await earlier.WaitAsync(TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(left.TotalMilliseconds, rest.TotalMilliseconds))), cancellation);
        }
    }

    private bool HasRung(out TimeSpan rest)
    {
        lock (gate)
        {
            rest = rings - clock.GetUtcNow();
            if (rest > TimeSpan.Zero) return false;
            rings = DateTimeOffset.MaxValue;
            return true;
        }
    }
}
