using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>Tables with one line per cell that begins with a tab; the lines below it belong to the same cell.</summary>
internal static partial class CellLines
{
    private sealed record Cell(string Text, int Line, bool AfterBlank);

    public static bool AreUsedIn(string[] lines)
    {
        var tabbed = lines.Where(line => line.Contains('\t', StringComparison.Ordinal)).ToArray();
        return tabbed.Length > 0 && tabbed.Count(line => line.LastIndexOf('\t') == 0) * 10 >= tabbed.Length * 9;
    }

    public static List<DocumentBlock> Read(string[] lines)
    {
        var first = Array.FindIndex(lines, line => line.Begins("\t"));
        var blocks = lines.Take(first).Select(line => (DocumentBlock)new DocumentParagraph(line.Trim())).ToList();
        var rows = Rows(Cells(lines, first));
        blocks.Add(new DocumentTable(1, rows));
        return blocks;
    }

    private static List<Cell> Cells(string[] lines, int first)
    {
        var cells = new List<Cell>();
        var (text, start, blank, afterBlank) = (new List<string>(), first, false, false);
        for (var i = first; i < lines.Length; i++)
        {
            if (lines[i].Begins("\t"))
            {
                if (i > first) cells.Add(new Cell(Join(text), start + 1, afterBlank));
                (text, start, afterBlank) = ([], i, blank);
            }

            blank = string.IsNullOrWhiteSpace(lines[i]);
            text.Add(lines[i]);
        }

        cells.Add(new Cell(Join(text), start + 1, afterBlank));
        return cells;
    }

    /// <summary>The cells before the first number are the headings; they give the width of a row.</summary>
    private static List<DocumentRow> Rows(List<Cell> cells)
    {
        var width = Math.Max(cells.FindIndex(1, Math.Max(cells.Count - 1, 0), cell => BareNumber().IsMatch(cell.Text) || SectionHeading().IsMatch(cell.Text)), 1);
        var rows = new List<DocumentRow>();
        var row = new List<Cell>();
        foreach (var cell in cells)
        {
            if (row.Count > 0 && (row.Count >= width || BeginsRow(cell) || row is [var only] && SectionHeading().IsMatch(only.Text))) Close();
            row.Add(cell);
        }

        Close();
        return rows;

        void Close()
        {
            if (row.Count == 0) return;
            var across = row.Count == 1 && width > 1 ? width : 1;
            rows.Add(new DocumentRow([.. row.Select(cell => new DocumentCell(HtmlText.ToPlain(cell.Text), across))], $"строка {row[0].Line}"));
            row.Clear();
        }
    }

    private static bool BeginsRow(Cell cell) => cell.AfterBlank && (BareNumber().IsMatch(cell.Text) || SectionHeading().IsMatch(cell.Text));

    private static string Join(List<string> lines) => string.Join('\n', lines.Select(line => line.Trim())).Trim();

    [GeneratedRegex(@"^\d{1,2}(\.\d{1,2}){0,3}\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"^(\d{1,2}|[IVX]{1,4})\.?\s+\p{Lu}\p{Ll}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SectionHeading();
}
