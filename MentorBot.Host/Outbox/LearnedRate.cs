namespace MentorBot.Host.Outbox;

/// <summary>
/// What the messenger's refusals teach about the rate that it takes from all of us together: what it was seen to take in
/// the second before, a little less at each further lesson, and more again, slowly at first, while none comes.
/// </summary>
/// <param name="budget">The documented rate: the first lesson never goes below it, later ones to no less than a third.</param>
/// <param name="isKnown">The messenger keeps that rate for certain: then each refusal means everybody.</param>
internal sealed class LearnedRate(int budget, bool isKnown)
{
    private const double Decrease = 0.9;
    private const double FirstRaise = 0.05;
    private const double RefusedShare = 0.1;
    private const int RefusedAtLeast = 3;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RaiseDoubles = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(3);

    private readonly Queue<TimeSpan> refusals = [];
    private double? learned;
    private TimeSpan pausedUntil = TimeSpan.MinValue;

    /// <summary>How many messages in a second are dared now; null where nothing is known.</summary>
    public double? At(TimeSpan now)
    {
        if (learned is not { } rate) return null;
        var quiet = now - pausedUntil;
        if (quiet <= TimeSpan.Zero) return rate;
        if (quiet >= Forgotten) return learned = null;
        return rate * (1 + (FirstRaise * (Math.Pow(2, quiet / RaiseDoubles) - 1)));
    }

    /// <summary>A refusal that may mean everybody.</summary>
    /// <param name="began">When the refused attempt began: those that were on their way together are one lesson.</param>
    /// <param name="until">The end of the pause that was asked for.</param>
    /// <param name="seen">How many messages the messenger took in the last second.</param>
    /// <returns>Whether everybody has to pause.</returns>
    public bool Refused(TimeSpan began, TimeSpan until, TimeSpan now, int seen)
    {
        if (began < pausedUntil)
        {
            if (until > pausedUntil) pausedUntil = until;
            return true;
        }

        if (!isKnown && IsAccident(now, seen)) return false;
        learned = At(now) is { } rate ? Math.Max(Math.Min(rate, seen) * Decrease, budget / 3.0) : Math.Max(seen, budget);
        pausedUntil = until;
        return true;
    }

    /// <summary>A limit that is reached refuses one after the other; a single refusal among many successes is none.</summary>
    private bool IsAccident(TimeSpan now, int seen)
    {
        while (refusals.TryPeek(out var oldest) && oldest + Second <= now) refusals.Dequeue();
        refusals.Enqueue(now);
        return refusals.Count < RefusedAtLeast || refusals.Count < RefusedShare * (seen + refusals.Count);
    }
}
