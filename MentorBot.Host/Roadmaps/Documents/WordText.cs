using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>The text of paragraphs as a reader sees it: automatic numbers printed, insertions kept, deletions left out.</summary>
internal sealed class WordText(MainDocumentPart main)
{
    private const int DeepestNesting = 40;

    private readonly WordNumbering numbering = new(main);

    public string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text, 0);
        var words = text.ToString();
        var label = numbering.LabelOf(paragraph, HasWords(words));
        return label is null || StartsWithNumber(words) && char.IsAsciiDigit(label[0]) ? words : $"{label} {words}".TrimEnd();
    }

    /// <summary>The paragraphs of a cell on lines of their own; a table inside the cell is read as its lines.</summary>
    public string OfCell(TableCell cell)
    {
        var lines = cell.Descendants<Paragraph>().Where(paragraph => !paragraph.Ancestors<DeletedRun>().Any()).Select(Of);
        return string.Join('\n', lines.SelectMany(line => line.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private static void Append(OpenXmlElement parent, StringBuilder text, int depth)
    {
        if (depth > DeepestNesting) return;
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case DeletedRun or MoveFromRun or DeletedText or FieldCode or ParagraphProperties or RunProperties or AlternateContent or Drawing or Picture: break;
                case Text words: text.Append(words.Text); break;
                case TabChar: text.Append(' '); break;
                case Break or CarriageReturn: text.Append('\n'); break;
                case NoBreakHyphen: text.Append('-'); break;
                case SymbolChar: text.Append(' '); break;
                case Run { RunProperties.Vanish: { } hidden } when hidden.Val is null || hidden.Val.Value: break;
                default: Append(child, text, depth + 1); break;
            }
        }
    }

    private static bool HasWords(string words) => words.Any(c => !char.IsWhiteSpace(c));

    private static bool StartsWithNumber(string words) => words.TrimStart() is [>= '0' and <= '9', .. var rest] && rest.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is ['.' or ')', ..];
}
