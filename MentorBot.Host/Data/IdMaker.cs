using System.Security.Cryptography;

namespace MentorBot.Host.Data;

/// <summary>
/// Makes numbers that only grow. From the left: 41 bits of milliseconds, 11 of a counter, 11 of the number of this
/// process among those that share a database, so that two of them never meet. The clock of the machine is asked once, at
/// the start; from there on its time is counted by the timer that nobody can set, so a clock that jumps changes nothing.
/// </summary>
internal sealed class IdMaker(TimeProvider clock)
{
    /// <summary>How many processes may share a database.</summary>
    public const int Nodes = 1 << NodeBits;

    private const int NodeBits = 11;
    private const int CounterBits = 11;
    private static readonly long Epoch = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private readonly long started = clock.GetTimestamp();
    private long startedAt = clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch;
    private int node = RandomNumberGenerator.GetInt32(Nodes);
    private long last;

    /// <summary>The number of this process; any, until it is told one that nobody else has.</summary>
    public int Node
    {
        get => Volatile.Read(ref node);
        set => Volatile.Write(ref node, value);
    }

    /// <summary>A new number, larger than every one made here before.</summary>
    public long Next()
    {
        while (true)
        {
            var seen = Interlocked.Read(ref last);
            var next = Math.Max(seen + 1, Milliseconds() << CounterBits);
            if (Interlocked.CompareExchange(ref last, next, seen) == seen) return (next << NodeBits) | (uint)Node;
        }
    }

    /// <summary>Larger than each number made before that moment, smaller than each made after it.</summary>
    public long At(TimeSpan fromNow) => (Milliseconds() + (long)fromNow.TotalMilliseconds) << (CounterBits + NodeBits);

    /// <summary>
    /// From now on makes numbers larger than this one, which an earlier run made when the clock stood later. The time
    /// is put forward and not the number, so that two processes that begin so do not count through the same numbers.
    /// </summary>
    public void BeginAfter(long known)
    {
        var behind = (known >> (CounterBits + NodeBits)) + 1 - Milliseconds();
        if (behind > 0) Interlocked.Add(ref startedAt, behind);
    }

    /// <summary>
    /// From now on goes by this clock, which all who share the database see; where that would be behind a number that was
    /// made already, by the time of that number, so that <see cref="At"/> keeps its word.
    /// </summary>
    public void Follow(DateTimeOffset now)
    {
        var least = (Interlocked.Read(ref last) >> CounterBits) + 1;
        Interlocked.Exchange(ref startedAt, Math.Max(now.ToUnixTimeMilliseconds() - Epoch, least) - Elapsed());
    }

    private long Milliseconds() => Interlocked.Read(ref startedAt) + Elapsed();

    private long Elapsed() => (long)clock.GetElapsedTime(started).TotalMilliseconds;
}
