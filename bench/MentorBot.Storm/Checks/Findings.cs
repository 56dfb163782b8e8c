using System.Collections.Concurrent;
using System.Diagnostics;
using MentorBot.Storm.Reporting;

namespace MentorBot.Storm.Checks;

/// <summary>A promise that was broken.</summary>
/// <param name="Rule">The short name of the invariant.</param>
/// <param name="At">Seconds since the storm began.</param>
public sealed record Violation(string Rule, double At, string What);

/// <summary>What was found and counted so far.</summary>
internal sealed class Findings(bool apologiesAreAllowed)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly ConcurrentQueue<Violation> _violations = new();
    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);

    private readonly ConcurrentQueue<double> _reactions = new();
    private readonly ConcurrentQueue<double> _doubts = new();

    public IReadOnlyList<Violation> Violations => [.. _violations];

    public IReadOnlyDictionary<string, long> Counts => new SortedDictionary<string, long>(_counts, StringComparer.Ordinal);

    public double Seconds => Stopwatch.GetElapsedTime(_started).TotalSeconds;

    public double SecondsAt(long timestamp) => Stopwatch.GetElapsedTime(_started, timestamp).TotalSeconds;

    public void Violation(string rule, string what) => _violations.Enqueue(new Violation(rule, Math.Round(Seconds, 2), what));

    public void Count(string what, long by = 1) => _counts.AddOrUpdate(what, by, (_, count) => count + by);

    /// <summary>Notes how long a person waited, in the time for which the program was up.</summary>
    public void Reaction(TimeSpan after) => _reactions.Enqueue(after.TotalMilliseconds);

    public Spread Reactions => Spread.Of(_reactions);

    /// <summary>Notes how long the answer to a message that was sent again had been out before the program was stopped.</summary>
    public void Doubt(TimeSpan time) => _doubts.Enqueue(time.TotalMilliseconds);

    public Spread Doubts => Spread.Of(_doubts);

    /// <summary>While its database cannot be written the program may say so; else it has no reason to.</summary>
    public void Apology(string what)
    {
        Count("apologies");
        if (!apologiesAreAllowed) Violation("apology", what);
    }
}
