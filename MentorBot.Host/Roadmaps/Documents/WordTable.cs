using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>The grid of a table: its rows and cells that are not struck out, and how they are merged.</summary>
internal static class WordTable
{
    private const int MostColumns = 63;

    public static IEnumerable<TableRow> RowsOf(Table table) =>
        WordTree.Parts<TableRow>(table).Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null);

    public static IEnumerable<TableCell> CellsOf(TableRow row) =>
        WordTree.Parts<TableCell>(row).Where(cell => cell.TableCellProperties?.GetFirstChild<CellDeletion>() is null);

    /// <summary>At most two cells of any row hold something, and one of them a table of more columns than that.</summary>
    public static bool ArrangesOthers(Table table)
    {
        var inner = table.Descendants<Table>().Any(inner => RowsOf(inner).Any(row => CellsOf(row).Skip(2).Any()));
        return inner && RowsOf(table).All(row => CellsOf(row).Count(HoldsSomething) <= 2);
    }

    public static IEnumerable<DocumentCell> SkippedBefore(TableRow row) =>
        Enumerable.Repeat(new DocumentCell(string.Empty), Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, MostColumns));

    public static int SpanOf(TableCell cell) => Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MostColumns);

    public static bool ContinuesAbove(TableCell cell) =>
        cell.TableCellProperties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);

    /// <summary>The older way to merge: each cell that was merged away is still there.</summary>
    public static bool BelongsToTheLeft(TableCell cell) =>
        cell.TableCellProperties?.HorizontalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);

    private static bool HoldsSomething(TableCell cell) => cell.Descendants<Text>().Any(text => !string.IsNullOrWhiteSpace(text.Text));
}
