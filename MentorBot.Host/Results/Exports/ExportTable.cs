using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Results.Exports;

/// <summary>A table under way to a file.</summary>
/// <param name="runs">Walked once, while the rows are written.</param>
internal sealed class ExportTable(IReadOnlyList<ExportColumn> columns, IEnumerable<FilledRun> runs)
{
    /// <summary>Two rows of headings, the first for people and the second for programs, then a row for each run.</summary>
    public IEnumerable<IReadOnlyList<CellValue>> Rows()
    {
        yield return [.. columns.Select(column => CellValue.FromText(column.Title))];
        yield return [.. columns.Select(column => CellValue.FromText(column.Name))];
        foreach (var run in runs) yield return [.. columns.Select(column => column.Value(run))];
    }
}
