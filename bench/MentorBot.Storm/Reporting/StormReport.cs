using MentorBot.Storm.Checks;

namespace MentorBot.Storm.Reporting;

/// <summary>What a storm showed.</summary>
/// <param name="Seconds">How long it took, with the preparation.</param>
/// <param name="Counts">What was counted, by its name.</param>
/// <param name="Starts">From the start of a program until it was ready.</param>
/// <param name="Reactions">From what a person did to what followed, without the time in which no program was up.</param>
/// <param name="Doubts">Of the messages that were sent again after a stop: for how long the answer had been out by then.</param>
public sealed record StormReport(
    StormOptions Options, double Seconds, IReadOnlyList<Violation> Violations, IReadOnlyDictionary<string, long> Counts, Spread Starts, Spread Reactions, Spread Doubts)
{
    public bool Passed => Violations.Count == 0;
}

/// <summary>Times in milliseconds.</summary>
public sealed record Spread(double Median, double Percentile99, double Longest)
{
    public static Spread Of(IEnumerable<double> milliseconds)
    {
        var all = milliseconds.Order().ToList();
        return all.Count == 0 ? new Spread(0, 0, 0) : new Spread(Math.Round(all[all.Count / 2]), Math.Round(all[all.Count * 99 / 100]), Math.Round(all[^1]));
    }
}
