using MentorBot.Domain.Roadmaps.Reading.Tables;
using MentorBot.Host.Spreadsheets.Reading;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>The rows of one sheet laid out from its first used column to its last, with merged cells as spans.</summary>
internal sealed class SheetGrid(Worksheet sheet)
{
    private const int MostColumns = 63;

    private readonly int left = sheet.Rows.Min(row => row.Cells[0].Column);

    /// <summary>The rows in their order; null for each empty stretch between them.</summary>
    public IEnumerable<DocumentRow?> Rows()
    {
        var right = Right();
        var previous = 0;
        foreach (var row in sheet.Rows)
        {
            if (previous > 0 && IsGap(previous, row.Number)) yield return null;
            previous = row.Number;
            yield return new DocumentRow(Cells(row, right), $"лист «{sheet.Name}», строка {row.Number}");
        }
    }

    /// <summary>A title that is merged far across the sheet does not make the table below it wider.</summary>
    private int Right()
    {
        var used = sheet.Rows.Where(row => row.Cells.Count > 1).Select(row => row.Cells[^1])
            .Select(cell => MergedAt(cell.Row, cell.Column) is { } range ? range.Right : cell.Column).DefaultIfEmpty(left).Max();
        return Math.Min(used, left + MostColumns - 1);
    }

    /// <summary>A row in which only merged cells go on is not empty.</summary>
    private bool IsGap(int above, int below)
    {
        for (var row = above + 1; row < below && row <= above + 50; row++)
            if (!sheet.Merged.Any(range => range.Top < row && range.Bottom >= row)) return true;
        return below - above > 50;
    }

    private List<DocumentCell> Cells(SheetRow row, int right)
    {
        var merged = sheet.Merged.Where(range => range.Top <= row.Number && range.Bottom >= row.Number).ToList();
        var texts = row.Cells.ToDictionary(cell => cell.Column, cell => SheetCellText.Of(cell));
        var cells = new List<DocumentCell>();
        for (var column = left; column <= right;)
        {
            var range = merged.Find(range => range.Contains(row.Number, column));
            var text = texts.GetValueOrDefault(column, string.Empty);
            var span = range is null ? 1 : Math.Min(range.Right, right) - column + 1;
            cells.Add(new DocumentCell(text, span, ContinuesAbove: range is not null && range.Top < row.Number));
            column += span;
        }

        return cells;
    }

    private CellRange? MergedAt(int row, int column) => sheet.Merged.FirstOrDefault(range => range.Contains(row, column));
}
