using MentorBot.Host.Spreadsheets.Reading;

namespace MentorBot.Host.Questionnaires.Workbooks.Tables;

/// <summary>A sheet read as a table: the first filled row names the columns.</summary>
internal sealed class SheetTable
{
    /// <summary>Further to the right nobody writes a question; a heading costs time in every row.</summary>
    private const int MostColumns = 200;

    private SheetTable(string sheet, int headerRow, IReadOnlyList<Column> columns)
    {
        Sheet = sheet;
        HeaderRow = headerRow;
        Columns = columns;
    }

    /// <param name="Number">From 1.</param>
    public sealed record Column(int Number, string Written, ColumnHeader Header);

    public string Sheet { get; }

    public int HeaderRow { get; }

    public IReadOnlyList<Column> Columns { get; }

    public IReadOnlyList<TableRow> Rows { get; private init; } = [];

    public static SheetTable Read(Worksheet sheet, IReadOnlyDictionary<string, string> synonyms)
    {
        var first = sheet.Rows.Count > 0 ? sheet.Rows[0] : null;
        var columns = (first?.Cells ?? []).Take(MostColumns).Select(cell => new Column(cell.Column, cell.Text.Trim(), ColumnHeader.Parse(cell.Text, synonyms))).Where(column => column.Written.Length > 0).ToList();
        var table = new SheetTable(sheet.Name, first?.Number ?? 1, columns);
        return new SheetTable(sheet.Name, table.HeaderRow, columns) { Rows = [.. sheet.Rows.Skip(1).Select(row => new TableRow(table, row)).Where(row => !row.IsEmpty)] };
    }

    public CellPlace Place(int row, int column) => new(Sheet, row, column);

    /// <summary>The column of this name for everybody, in the basic language.</summary>
    public Column? Find(string name) => Columns.FirstOrDefault(column => column.Header == new ColumnHeader(name, "", ""));
}

/// <summary>One row of a table, by the names of its columns.</summary>
internal sealed class TableRow(SheetTable table, SheetRow row)
{
    private readonly Dictionary<int, SheetCell> cells = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToDictionary(cell => cell.Column);

    public SheetTable Table => table;

    public int Number => row.Number;

    public bool IsEmpty => !table.Columns.Any(column => cells.ContainsKey(column.Number));

    /// <summary>The text of a cell without spaces around it; empty where there is none.</summary>
    public string this[string column] => table.Find(column) is { } found ? Text(found) : "";

    public string Text(SheetTable.Column column) => cells.TryGetValue(column.Number, out var cell) ? cell.Text.Replace('\u00A0', ' ').Trim() : "";

    /// <summary>Where a cell of this row stands; the row itself where the sheet has no such column.</summary>
    public CellPlace Place(string column) => Place(table.Find(column));

    public CellPlace Place(SheetTable.Column? column) => table.Place(Number, column?.Number ?? 0);

    /// <summary>Cells that a formula left with an error.</summary>
    public IEnumerable<SheetTable.Column> Failed => table.Columns.Where(column => cells.TryGetValue(column.Number, out var cell) && cell.Kind == SheetCellKind.Error);
}
