using System.Globalization;
using AngleSharp.Dom;
using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Lays the rows of a table out by its columns: a cell that reaches down goes on in the rows below.</summary>
internal static class HtmlTable
{
    private const int MostColumns = 63;

    public static IReadOnlyList<DocumentRow> Read(IElement table, int number)
    {
        var rows = new List<DocumentRow>();
        var reaching = new (int Rows, int Span)[MostColumns];
        foreach (var row in RowsOf(table))
        {
            if (rows.Count > DocumentLimits.MostRows) break;
            rows.Add(new DocumentRow(Cells(row, reaching), $"таблица {number}, строка {rows.Count + 1}"));
        }

        return rows;
    }

    /// <summary>At most two cells of any row hold something, and one of them a table of more columns than that.</summary>
    public static bool ArrangesOthers(IElement table)
    {
        var inner = table.QuerySelectorAll("table").Where(inner => RowsOf(inner).Any(row => CellsOf(row).Skip(2).Any())).Take(1).Any();
        return inner && RowsOf(table).All(row => CellsOf(row).Count(cell => cell.TextContent.Trim().Length > 0) <= 2);
    }

    /// <summary>The rows of the table itself, not those of the tables in it.</summary>
    public static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(child => child.LocalName is "tbody" or "thead" or "tfoot" ? child.Children : Enumerable.Repeat(child, 1)).Where(row => row.LocalName == "tr" && !HtmlText.IsHidden(row));

    public static IEnumerable<IElement> CellsOf(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlText.IsHidden(cell));

    private static List<DocumentCell> Cells(IElement row, (int Rows, int Span)[] reaching)
    {
        var cells = new List<DocumentCell>();
        var column = 0;
        foreach (var cell in CellsOf(row))
        {
            GoOn(reaching, cells, ref column);
            if (column >= MostColumns) break;
            var span = Math.Min(Attribute(cell, "colspan"), MostColumns - column);
            reaching[column] = (Attribute(cell, "rowspan") - 1, span);
            cells.Add(new DocumentCell(HtmlText.Of(cell), span));
            column += span;
        }

        GoOn(reaching, cells, ref column);
        return cells;
    }

    private static void GoOn((int Rows, int Span)[] reaching, List<DocumentCell> cells, ref int column)
    {
        while (column < MostColumns && reaching[column] is { Rows: > 0, Span: var span })
        {
            reaching[column].Rows--;
            cells.Add(new DocumentCell(string.Empty, span, ContinuesAbove: true));
            column += span;
        }
    }

    /// <summary>Zero means to the end, which no plan needs; a broken number means one.</summary>
    private static int Attribute(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number == 0 ? DocumentLimits.MostRows : number, 1, DocumentLimits.MostRows) : 1;
}
