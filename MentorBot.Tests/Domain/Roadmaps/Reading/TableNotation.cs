using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Tests.Domain.Roadmaps.Reading;

/// <summary>
/// Documents as a reader would draw them. A line with «|» is a row, any other one a paragraph; an empty line ends a table.
/// «^» goes on with the cell above, «&lt;» belongs to the cell on its left, «\n» breaks a line inside a cell.
/// </summary>
internal static class TableNotation
{
    public static SourceDocument Document(string drawing)
    {
        var blocks = new List<DocumentBlock>();
        var rows = new List<DocumentRow>();
        var tables = 0;
        foreach (var line in drawing.ReplaceLineEndings("\n").Trim('\n').Split('\n').Append(string.Empty))
        {
            if (line.Contains('|', StringComparison.Ordinal))
            {
                rows.Add(new DocumentRow(Cells(line), $"таблица {tables + 1}, строка {rows.Count + 1}"));
                continue;
            }

            if (rows.Count > 0) blocks.Add(new DocumentTable(++tables, [.. rows]));
            rows.Clear();
            blocks.Add(new DocumentParagraph(line.Trim()));
        }

        return new SourceDocument(blocks);
    }

    private static List<DocumentCell> Cells(string line)
    {
        var cells = new List<DocumentCell>();
        foreach (var text in line.Split('|').Select(cell => cell.Trim()))
        {
            if (text == "<") cells[^1] = cells[^1] with { Span = cells[^1].Span + 1 };
            else if (text == "^") cells.Add(new DocumentCell(string.Empty, ContinuesAbove: true));
            else cells.Add(new DocumentCell(text.Replace("\\n", "\n", StringComparison.Ordinal)));
        }

        return cells;
    }
}
