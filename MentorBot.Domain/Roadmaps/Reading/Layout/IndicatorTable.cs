using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A table of indicators: targets, not measures. They stand in a column for each year, or in one column for the whole plan.</summary>
internal static partial class IndicatorTable
{
    private const int DeepestHeading = 4;

    /// <summary>The indicators; empty when the table is something else.</summary>
    /// <param name="planYear">The year that targets without one are for; null where only dated ones are wanted.</param>
    public static IReadOnlyList<IndicatorReading> Read(DocumentTable table, int? planYear = null)
    {
        for (var i = 0; i < Math.Min(table.Rows.Count - 1, DeepestHeading); i++)
        {
            if (table.Rows[i].Cells.Count < 2) continue;
            var (headings, last) = HeadingGrid.Of(table, i);
            var title = headings.Find(heading => Names(heading.Whole, "показател", "индикатор", "критери"));
            if (title is null) continue;
            var targets = headings.Where(heading => heading != title && !IsOfThePast(heading.Whole)).Select(heading => (heading, Year: YearOf(heading.Text) ?? YearOf(heading.Above))).Where(pair => pair.Year is not null).Select(pair => (pair.heading, pair.Year!.Value)).DistinctBy(pair => pair.Value).ToList();
            if (targets.Count == 0 && planYear is { } year && headings.Find(heading => heading != title && IsTarget(heading.Whole)) is { } target) targets.Add((target, year));
            if (targets.Count > 0) return Read(table, last, headings, title, targets);
        }

        return [];
    }

    private static List<IndicatorReading> Read(DocumentTable table, int last, List<HeadingCell> headings, HeadingCell title, List<(HeadingCell Heading, int Year)> targets)
    {
        var number = headings.Find(heading => Names(heading.Whole, "№", "п/п"));
        var unit = headings.Find(heading => heading != title && Names(heading.Whole, "единиц", "ед."));
        var indicators = new List<IndicatorReading>();
        foreach (var row in table.Rows.Skip(last + 1))
        {
            var name = TextAt(row, title.Start);
            var values = new Dictionary<int, string>();
            foreach (var (heading, year) in targets)
                if (heading != title && TextAt(row, heading.Start) is { Length: > 0 } value) values[year] = WithUnit(value, unit is null ? string.Empty : TextAt(row, unit.Start));
            var printed = number is null ? string.Empty : TextAt(row, number.Start).TrimEnd('.');
            if (name.Any(char.IsLetter) && values.Count > 0) indicators.Add(new IndicatorReading(printed.Length > 0 ? printed : (indicators.Count + 1).ToString(CultureInfo.InvariantCulture), name, values));
        }

        return indicators;
    }

    private static string TextAt(DocumentRow row, int column)
    {
        var at = 0;
        foreach (var cell in row.Cells)
        {
            if (column >= at && column < at + Math.Max(cell.Span, 1)) return cell.Text.OnOneLine();
            at += Math.Max(cell.Span, 1);
        }

        return string.Empty;
    }

    private static bool IsTarget(string heading) => Names(heading, "целев", "планов", "значени", "план") && !IsOfThePast(heading);

    /// <summary>What was before, and what has come of it, are other columns of the same years.</summary>
    private static bool IsOfThePast(string heading) => Names(heading, "базов", "факт", "текущ", "исходн", "достигнут");

    /// <summary>The unit of a column of its own belongs to a bare number.</summary>
    private static string WithUnit(string value, string unit) => unit.Length > 0 && BareNumber().IsMatch(value) ? $"{value} {(unit.Has("проц") ? "%" : unit)}" : value;

    private static bool Names(string heading, params string[] words)
    {
        var text = heading.ToLowerInvariant();
        return Array.Exists(words, text.Has);
    }

    private static int? YearOf(string heading) => Year().Match(heading) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!\d)20\d{2}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\d+([.,]\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareNumber();
}
