using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A table of indicators with a column for each year: targets, not measures.</summary>
internal static partial class IndicatorTable
{
    /// <summary>The indicators; empty when the table is something else.</summary>
    public static IReadOnlyList<IndicatorReading> Read(DocumentTable table)
    {
        if (table.Rows.Count < 2) return [];
        var headings = table.Rows[0].Cells.Select(cell => cell.Text.OnOneLine().ToLowerInvariant()).ToArray();
        var title = Array.FindIndex(headings, heading => heading.Has("показател") || heading.Has("индикатор"));
        var years = headings.Select((heading, column) => (Column: column, Year: YearOf(heading))).Where(pair => pair.Year is not null).ToArray();
        if (title < 0 || years.Length == 0) return [];
        var number = Array.FindIndex(headings, heading => heading.Has("№") || heading.Has("п/п"));
        return [.. table.Rows.Skip(1).Select((row, i) => Indicator(row, i + 1)).OfType<IndicatorReading>()];

        IndicatorReading? Indicator(DocumentRow row, int ordinal)
        {
            var name = Text(row, title);
            var targets = years.Where(pair => Text(row, pair.Column).Length > 0).ToDictionary(pair => pair.Year!.Value, pair => Text(row, pair.Column));
            var printed = Text(row, number).TrimEnd('.');
            return name.Length == 0 || targets.Count == 0 ? null : new IndicatorReading(printed.Length > 0 ? printed : ordinal.ToString(CultureInfo.InvariantCulture), name, targets);
        }
    }

    private static string Text(DocumentRow row, int column) => column >= 0 && column < row.Cells.Count ? row.Cells[column].Text.OnOneLine() : string.Empty;

    private static int? YearOf(string heading) => Year().Match(heading) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!\d)20\d{2}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
