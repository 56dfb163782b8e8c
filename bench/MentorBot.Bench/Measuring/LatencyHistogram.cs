using System.Numerics;

namespace MentorBot.Bench.Measuring;

/// <summary>
/// How long things took, for many threads at once and without allocation: every doubling of the time is cut into the same
/// number of steps, so that a quantile is off by less than one per cent whatever its size.
/// </summary>
internal sealed class LatencyHistogram
{
    private const int StepBits = 7;
    private const int Steps = 1 << StepBits;

    private readonly long[] counts = new long[BucketOf(long.MaxValue) + 1];
    private long longest;

    public long Count => counts.Sum();

    public void Record(TimeSpan time)
    {
        var microseconds = Math.Max(0, time.Ticks / TimeSpan.TicksPerMicrosecond);
        Interlocked.Increment(ref counts[BucketOf(microseconds)]);
        for (var seen = Volatile.Read(ref longest); microseconds > seen;)
        {
            var was = Interlocked.CompareExchange(ref longest, microseconds, seen);
            if (was == seen) return;
            seen = was;
        }
    }

    /// <summary>The time, in milliseconds, that this share of all did not exceed; 0 where there was nothing.</summary>
    public double Quantile(double share)
    {
        var left = Math.Max(1, (long)Math.Ceiling(Count * share));
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            left -= counts[bucket];
            if (left <= 0) return Math.Min(MiddleOf(bucket), longest) / 1000.0;
        }

        return 0;
    }

    public LatencyFigures Figures() => new(Count, Round(Quantile(0.5)), Round(Quantile(0.95)), Round(Quantile(0.99)), Round(longest / 1000.0));

    /// <summary>Small times have a bucket each; from there on a bucket is one step of its doubling.</summary>
    private static int BucketOf(long microseconds)
    {
        if (microseconds < 2 * Steps) return (int)microseconds;
        var doubling = BitOperations.Log2((ulong)microseconds) - StepBits;
        return ((doubling + 1) * Steps) + (int)((microseconds >> doubling) - Steps);
    }

    private static long MiddleOf(int bucket)
    {
        if (bucket < 2 * Steps) return bucket;
        var doubling = (bucket / Steps) - 1;
        return ((long)((bucket % Steps) + Steps) << doubling) + ((1L << doubling) / 2);
    }

    private static double Round(double milliseconds) => Math.Round(milliseconds, 3);
}

/// <summary>Milliseconds.</summary>
internal sealed record LatencyFigures(long Count, double P50, double P95, double P99, double Max);
