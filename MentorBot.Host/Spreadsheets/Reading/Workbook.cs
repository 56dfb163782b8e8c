namespace MentorBot.Host.Spreadsheets.Reading;

/// <summary>A workbook as it was read: values only, no looks.</summary>
public sealed record Workbook(IReadOnlyList<Worksheet> Sheets);

/// <summary>One sheet; rows without any value are left out, and every row knows its number.</summary>
/// <param name="Hidden">The tab is not shown to the reader of the workbook.</param>
public sealed record Worksheet(string Name, bool Hidden, IReadOnlyList<SheetRow> Rows, IReadOnlyList<CellRange> Merged)
{
    private readonly Dictionary<int, SheetRow> _byNumber = Rows.ToDictionary(row => row.Number);

    /// <summary>The value of a cell; of a merged one, what the whole range shows. Null for an empty cell.</summary>
    public SheetCell? At(int row, int column)
    {
        if (Find(row, column) is { } own) return own;
        return Merged.FirstOrDefault(range => range.Contains(row, column)) is { } range ? Find(range.Top, range.Left) : null;
    }

    private SheetCell? Find(int row, int column) => _byNumber.GetValueOrDefault(row)?.Cells.FirstOrDefault(cell => cell.Column == column);
}

/// <param name="Number">As shown at the margin, from 1.</param>
/// <param name="Hidden">The row is not shown to the reader of the workbook.</param>
/// <param name="Cells">The cells that hold something, in their order.</param>
public sealed record SheetRow(int Number, bool Hidden, IReadOnlyList<SheetCell> Cells);

/// <summary>What a cell holds.</summary>
public enum SheetCellKind
{
    Text,
    Number,

    /// <summary>The text is TRUE or FALSE.</summary>
    Flag,

    /// <summary>The text is <c>yyyy-MM-dd</c>, <c>HH:mm</c> or both with a T between them.</summary>
    Date,

    /// <summary>A formula that failed; the text is what the cell shows, such as #REF!.</summary>
    Error,
}

/// <summary>One cell that holds something; of a formula, its last result.</summary>
/// <param name="Text">The value as text: numbers with a point, at most 15 digits; never empty.</param>
public sealed record SheetCell(int Row, int Column, string Text, SheetCellKind Kind)
{
    /// <summary>What a date shows of itself.</summary>
    public DateLook Look { get; init; }

    /// <summary>Such as B7.</summary>
    public string Address => CellAddress.Of(Row, Column);
}

/// <summary>A range of merged cells, its borders included.</summary>
public sealed record CellRange(int Top, int Left, int Bottom, int Right)
{
    public bool Contains(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}
