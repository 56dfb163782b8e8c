using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A table of indicators with target values, one column for each year or one for the whole plan: targets, not measures.</summary>
internal static partial class IndicatorTable
{
    /// <summary>Stands for the year of a column whose heading names none, until the period of the plan is known.</summary>
    private const int NoYear = 0;

    /// <summary>A heading may take two rows: «Целевые значения» above «2026», «2027».</summary>
    private const int HeadingRows = 2;

    private sealed record Columns(int Number, int Title, int Unit, IReadOnlyList<(int Column, int Year)> Years, int FirstRow);

    /// <summary>The indicators; empty when the table is something else.</summary>
    public static IReadOnlyList<IndicatorReading> Read(DocumentTable table)
    {
        if (Find(table) is not { } columns) return [];
        return [.. table.Rows.Skip(columns.FirstRow).Select(Spread).Where(cells => !IsNumbering(cells)).Select((cells, i) => Indicator(cells, i + 1, columns)).OfType<IndicatorReading>()];
    }

    /// <summary>A target without a year is one for the end of the plan.</summary>
    public static IReadOnlyList<IndicatorReading> WithYears(IReadOnlyList<IndicatorReading> indicators, int lastYear) =>
        [.. indicators.Select(indicator => indicator with { Targets = indicator.Targets.ToDictionary(target => target.Key == NoYear ? lastYear : target.Key, target => target.Value) })];

    private static Columns? Find(DocumentTable table)
    {
        if (table.Rows.Count < 2) return null;
        var headings = Headings(table.Rows[0]);
        var title = headings.FindIndex(heading => heading.Has("показател") || heading.Has("индикатор"));
        if (title < 0) return null;
        var rows = 1;
        var years = YearColumns(headings);
        if (years.Count == 0 && table.Rows.Count > HeadingRows && YearColumns(Headings(table.Rows[1])) is { Count: > 0 } below) (years, rows) = (below, HeadingRows);
        if (years.Count == 0 && headings.Select((heading, column) => (heading, column)).Where(pair => pair.column != title && IsTarget(pair.heading)).ToList() is [var only]) years = [(only.column, NoYear)];
        return years.Count == 0
            ? null
            : new Columns(headings.FindIndex(heading => heading.Has("№") || heading.Has("п/п")), title, headings.FindIndex(heading => heading.Has("единиц") || heading.Has("ед.")), years, rows);
    }

    /// <summary>Columns of targets: what was before and what has come of it are other columns of the same years.</summary>
    private static List<(int Column, int Year)> YearColumns(List<string> headings) =>
        [.. headings.Select((heading, column) => (Column: column, Heading: heading, Year: YearOf(heading)))
            .Where(column => column.Year is not null && !column.Heading.Has("факт") && !column.Heading.Has("базов") && !column.Heading.Has("достигнут"))
            .DistinctBy(column => column.Year).Select(column => (column.Column, column.Year!.Value))];

    private static bool IsTarget(string heading) =>
        (heading.Has("значени") || heading.Has("целев") || heading.Has("планов") || heading.Has("норматив")) && !heading.Has("факт") && !heading.Has("базов") && !heading.Has("достигнут");

    private static IndicatorReading? Indicator(List<string> cells, int ordinal, Columns columns)
    {
        var name = Text(cells, columns.Title);
        var unit = Text(cells, columns.Unit);
        var targets = columns.Years.Where(year => Text(cells, year.Column).Length > 0).ToDictionary(year => year.Year, year => WithUnit(Text(cells, year.Column), unit));
        var printed = Text(cells, columns.Number).TrimEnd('.');
        return name.Length == 0 || targets.Count == 0 || targets.Values.All(value => value == name)
            ? null
            : new IndicatorReading(printed.Length > 0 ? printed : ordinal.ToString(CultureInfo.InvariantCulture), name, targets);
    }

    /// <summary>The unit of a column of its own belongs to a bare number.</summary>
    private static string WithUnit(string value, string unit) => unit.Length > 0 && BareNumber().IsMatch(value) ? $"{value} {(unit.Has("проц") ? "%" : unit)}" : value;

    /// <summary>A row of the numbers of the columns: 1, 2, 3.</summary>
    private static bool IsNumbering(List<string> cells) =>
        cells.Count > 1 && cells.Select((text, column) => text == (column + 1).ToString(CultureInfo.InvariantCulture)).All(isNumber => isNumber);

    /// <summary>The texts by column; a cell that spans several stands in each of them.</summary>
    private static List<string> Spread(DocumentRow row) =>
        [.. row.Cells.SelectMany(cell => Enumerable.Repeat(cell.Text.OnOneLine(), Math.Clamp(cell.Span, 1, 63)))];

    private static List<string> Headings(DocumentRow row) => Spread(row).ConvertAll(text => text.ToLowerInvariant());

    private static string Text(List<string> cells, int column) => column >= 0 && column < cells.Count ? cells[column] : string.Empty;

    private static int? YearOf(string heading) => Year().Match(heading) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!\d)20\d{2}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\d+([.,]\d+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareNumber();
}
