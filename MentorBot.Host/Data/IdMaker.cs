using System.Security.Cryptography;

namespace MentorBot.Host.Data;

/// <summary>
/// Makes numbers that only grow: 41 bits of milliseconds, then 22 bits of a counter that starts anywhere, so that two
/// processes hardly ever meet. The clock of the machine is asked once, at the start; from there on its time is counted
/// by the timer that nobody can set, so a clock that jumps changes nothing.
/// </summary>
internal sealed class IdMaker(TimeProvider clock)
{
    private const int CounterBits = 22;
    private static readonly long Epoch = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private readonly long started = clock.GetTimestamp();
    private long startedAt = clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch;
    private long last = RandomNumberGenerator.GetInt32(1 << CounterBits);

    /// <summary>A new number, larger than every one made here before.</summary>
    public long Next()
    {
        while (true)
        {
            var seen = Interlocked.Read(ref last);
            var next = Math.Max(seen + 1, (Milliseconds() << CounterBits) + (seen & ((1 << CounterBits) - 1)));
            if (Interlocked.CompareExchange(ref last, next, seen) == seen) return next;
        }
    }

    /// <summary>
    /// From now on makes numbers larger than this one, which an earlier run made when the clock stood later. The time
    /// is put forward and not the number, so that two processes that begin so do not count through the same numbers.
    /// </summary>
    public void BeginAfter(long known)
    {
        var behind = (known >> CounterBits) + 1 - Milliseconds();
        if (behind > 0) Interlocked.Add(ref startedAt, behind);
    }

    private long Milliseconds() => Interlocked.Read(ref startedAt) + (long)clock.GetElapsedTime(started).TotalMilliseconds;
}
