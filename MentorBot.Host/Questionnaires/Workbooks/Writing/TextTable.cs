using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Questionnaires.Workbooks.Writing;

/// <summary>A sheet put together by the names of its columns; columns that stay empty are left out.</summary>
internal sealed class TextTable(string name, IReadOnlyList<string> columns, IReadOnlySet<string> always)
{
    private readonly List<Dictionary<string, CellValue>> rows = [];

    /// <summary>Adds a row; what is null or empty leaves the cell empty.</summary>
    public void Add(params IEnumerable<(string Column, CellValue Value)> cells) =>
        rows.Add(cells.Where(cell => cell.Value != CellValue.Empty).ToDictionary(cell => cell.Column, cell => cell.Value));

    /// <summary>Adds a cell to the last row.</summary>
    public void Append(string column, string? text)
    {
        if (!string.IsNullOrEmpty(text)) rows[^1][column] = text;
    }

    /// <param name="choices">Words offered in the cells of a column.</param>
    public Sheet ToSheet(params IEnumerable<(string Column, IReadOnlyList<string> Words)> choices)
    {
        var used = columns.Where(column => always.Contains(column) || rows.Any(row => row.ContainsKey(column))).ToList();
        var cells = rows.Select(row => (IReadOnlyList<CellValue>)[.. used.Select(column => row.GetValueOrDefault(column, CellValue.Empty))]);
        return new Sheet(name, [[.. used.Select(CellValue.FromText)], .. cells])
        {
            Choices = choices.ToDictionary(choice => used.IndexOf(choice.Column) + 1, choice => choice.Words),
        };
    }
}
