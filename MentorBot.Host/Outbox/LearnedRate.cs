namespace MentorBot.Host.Outbox;

/// <summary>
/// What the messenger's refusals teach about the rate that it takes from all of us together: what it was seen to take in
/// the second before, a little less at each further refusal, and more again, slowly at first, while none comes.
/// </summary>
/// <param name="budget">The documented rate: the first lesson never goes below it, later ones to no less than a third.</param>
internal sealed class LearnedRate(int budget)
{
    private const double Decrease = 0.9;
    private const double FirstRaise = 0.05;
    private const double RefusedShare = 0.1;
    private static readonly TimeSpan RaiseDoubles = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private double? learned;
    private bool hasLearned;
    private bool isRepeated;
    private int refused;
    private int seenBefore;
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

    /// <summary>A refusal that means everybody.</summary>
    /// <param name="began">When the refused attempt began: those that were on their way together are one lesson.</param>
    /// <param name="until">The end of the pause that was asked for.</param>
    /// <param name="seen">How many messages the messenger took in the last second.</param>
    public void Refused(TimeSpan began, TimeSpan until, TimeSpan now, int seen)
    {
        var dared = At(now);
        if (began >= pausedUntil)
        {
            (refused, seenBefore, hasLearned) = (0, seen, false);
            isRepeated = pausedUntil > TimeSpan.MinValue && began - pausedUntil < Soon;
        }

        refused++;
        if (until > pausedUntil) pausedUntil = until;
        if (hasLearned || !IsLesson) return;
        hasLearned = true;
        learned = dared is { } rate
            ? Math.Max(Math.Min(rate, seenBefore) * Decrease, budget / 3.0)
            : Math.Max(seenBefore, budget);
    }

    /// <summary>One refusal among very many successes is an accident, not a limit, unless it happens again at once.</summary>
    private bool IsLesson => isRepeated || refused >= RefusedShare * (seenBefore + refused);
}
