using MentorBot.Storm.Checks;

namespace MentorBot.Storm.Reporting;

/// <summary>What a storm showed.</summary>
/// <param name="Seconds">How long it took, with the preparation.</param>
/// <param name="Counts">What was counted, by its name.</param>
/// <param name="StartMilliseconds">From the start of a program until it was ready: the median, and the longest.</param>
public sealed record StormReport(
    StormOptions Options, double Seconds, IReadOnlyList<Violation> Violations, IReadOnlyDictionary<string, long> Counts, StartTimes StartMilliseconds)
{
    public bool Passed => Violations.Count == 0;
}

public sealed record StartTimes(double Median, double Longest);
