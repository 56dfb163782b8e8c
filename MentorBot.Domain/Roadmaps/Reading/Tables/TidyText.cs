using System.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>Takes out of a document what nobody sees: soft hyphens, marks without width, blanks that do not break; and cuts cells that are no cells.</summary>
internal static class TidyText
{
    /// <summary>The most characters that a cell of a plan can sensibly have.</summary>
    public const int LongestCell = 20_000;

    public static SourceDocument Of(SourceDocument document)
    {
        var cut = 0;
        var blocks = document.Blocks.Select(block => block switch
        {
            DocumentTable table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Cell)] })] },
            DocumentParagraph paragraph => paragraph with { Text = Clean(paragraph.Text) },
            _ => block,
        }).ToArray();
        return cut == 0
            ? document with { Blocks = blocks }
            : document with { Blocks = blocks, Notes = [.. document.Notes, $"Слишком длинных ячеек: {cut}. Прочитано начало каждой."] };

        DocumentCell Cell(DocumentCell cell)
        {
            var text = BrokenWords.Joined(Clean(cell.Text));
            if (text.Length > LongestCell) (text, cut) = (text[..LongestCell], cut + 1);
            return ReferenceEquals(text, cell.Text) ? cell : cell with { Text = text };
        }
    }

    private static string Clean(string text)
    {
        if (!text.Any(IsUnseen)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (sign is '\u00a0' or '\u202f' or '\u2007' or '\u2009') clean.Append(' ');
            else if (!IsUnseen(sign)) clean.Append(sign);
        }

        return clean.ToString();
    }

    private static bool IsUnseen(char sign) =>
        sign is '\u00a0' or '\u202f' or '\u2007' or '\u2009' or '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff';
}
