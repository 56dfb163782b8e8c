using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>A heading cell as the grid cuts it, with the heading above it where there are two rows.</summary>
internal sealed record HeadingCell(string Text, string Above, int Start, int Span)
{
    /// <summary>The month or quarter that the heading means, where it is only its number.</summary>
    public string? Period { get; init; }

    public string Whole => Above.Length == 0 || Above == Text ? Text : Text.Length == 0 ? Above : $"{Above}: {Text}";
}

/// <summary>Puts the rows of headings together: one, two or three.</summary>
internal static class HeadingGrid
{
    private const int LongestSubheading = 60;
    private const int MostRows = 3;

    /// <summary>The cells of the headings that begin in a row, and the index of their last row.</summary>
    public static (List<HeadingCell> Cells, int Last) Of(DocumentTable table, int index)
    {
        var (cells, last) = (Cells(table.Rows[index]), index);
        while (last + 1 < table.Rows.Count && last - index + 1 < MostRows && IsNextRow(cells, table.Rows[last + 1])) cells = Below(cells, table.Rows[++last]);
        return (cells, last);
    }

    private static List<HeadingCell> Below(List<HeadingCell> upper, DocumentRow row)
    {
        var lower = new List<HeadingCell>();
        var at = 0;
        foreach (var cell in row.Cells)
        {
            var span = Math.Max(cell.Span, 1);
            var above = upper.Find(heading => heading.Start <= at && at < heading.Start + heading.Span) ?? new HeadingCell(string.Empty, string.Empty, at, span);
            lower.Add(cell.ContinuesAbove || cell.Text.Trim().Length == 0 ? above with { Start = at, Span = span } : new HeadingCell(cell.Text.OnOneLine(), above.Whole, at, span));
            at += span;
        }

        return lower;
    }

    private static List<HeadingCell> Cells(DocumentRow row)
    {
        var cells = new List<HeadingCell>();
        var at = 0;
        foreach (var cell in row.Cells)
        {
            cells.Add(new HeadingCell(cell.Text.OnOneLine(), string.Empty, at, Math.Max(cell.Span, 1)));
            at += Math.Max(cell.Span, 1);
        }

        return cells;
    }

    /// <summary>Headings go on below where cells are merged downwards, or where a wide one is cut while nothing stands under the others.</summary>
    private static bool IsNextRow(List<HeadingCell> upper, DocumentRow next)
    {
        var at = 0;
        var (merged, underWide, underNarrow) = (0, 0, 0);
        foreach (var cell in next.Cells)
        {
            var above = upper.Find(heading => heading.Start <= at && at < heading.Start + heading.Span);
            var isCut = above is not null && above.Span > Math.Max(cell.Span, 1);
            if (cell.ContinuesAbove) merged++;
            else if (cell.Text.Trim().Length > LongestSubheading) return false;
            else if (cell.Text.Trim().Length > 0 && isCut) underWide++;
            else if (cell.Text.Trim().Length > 0) underNarrow++;
            at += Math.Max(cell.Span, 1);
        }

        return merged > 0 && underWide + merged >= underNarrow || underWide > 1 && underNarrow == 0;
    }
}
