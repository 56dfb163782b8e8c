using System.Globalization;
using System.Text;

namespace MentorBot.Storm.Reporting;

/// <summary>The report for a reader.</summary>
public static class ReportText
{
    private const int MostPerRule = 15;

    public static string Of(StormReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Storm, seed {report.Options.Seed}, {report.Seconds:F0} s");
        text.AppendLine(CultureInfo.InvariantCulture, $"Starts: {Of(report.Starts)}; reactions: {Of(report.Reactions)}; doubts: {Of(report.Doubts)}");
        foreach (var (what, count) in report.Counts) text.AppendLine(CultureInfo.InvariantCulture, $"{count,8}  {what}");
        foreach (var rule in report.Violations.GroupBy(violation => violation.Rule))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"VIOLATED: {rule.Key}, {rule.Count()} times");
            foreach (var violation in rule.Take(MostPerRule)) text.AppendLine(CultureInfo.InvariantCulture, $"  {violation.At,8:F2} s  {violation.What}");
        }

        return text.AppendLine(report.Passed ? "PASSED" : "FAILED").ToString();
    }

    private static string Of(Spread times) =>
        string.Create(CultureInfo.InvariantCulture, $"median {times.Median:F0}, p99 {times.Percentile99:F0}, longest {times.Longest:F0} ms");
}
