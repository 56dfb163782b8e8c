namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>Tables with one line per row and tabs between the cells; empty lines may cut a table without ending it.</summary>
internal static class RowLines
{
    public static List<DocumentBlock> Read(string[] lines)
    {
        var blocks = new List<DocumentBlock>();
        var rows = new List<DocumentRow>();
        var (tables, blanks) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Contains('\t', StringComparison.Ordinal))
            {
                rows.Add(new DocumentRow([.. lines[i].Split('\t').Select(cell => new DocumentCell(HtmlText.ToPlain(cell).Trim()))], $"строка {i + 1}"));
                blanks = 0;
            }
            else if (rows.Count > 0 && string.IsNullOrWhiteSpace(lines[i])) blanks++;
            else
            {
                Close();
                blocks.Add(new DocumentParagraph(lines[i].Trim()));
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (rows.Count > 0) blocks.Add(new DocumentTable(++tables, [.. rows]));
            for (; blanks > 0; blanks--) blocks.Add(new DocumentParagraph(string.Empty));
            rows.Clear();
        }
    }
}
