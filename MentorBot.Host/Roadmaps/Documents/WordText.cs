using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>The text of paragraphs as a reader sees it: automatic numbers printed, insertions kept, deletions left out.</summary>
internal sealed class WordText(MainDocumentPart main)
{
    private readonly WordNumbering numbering = new(main);

    public string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text, 0);
        var words = text.ToString();
        if (!HasWords(words) && IsDeleted(paragraph)) return string.Empty;
        var label = numbering.LabelOf(paragraph, HasWords(words));
        return label is null || StartsWithNumber(words) && char.IsAsciiDigit(label[0]) ? words : $"{label} {words}".TrimEnd();
    }

    /// <summary>The paragraphs of a cell on lines of their own; a table inside the cell is read as its lines.</summary>
    public string OfCell(TableCell cell) =>
        string.Join('\n', Lines(cell, 0).SelectMany(line => line.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0));

    private IEnumerable<string> Lines(OpenXmlElement parent, int depth)
    {
        if (depth > DocumentLimits.DeepestNesting) yield break;
        foreach (var child in WordTree.Seen(parent))
        {
            if (child is Paragraph paragraph)
            {
                yield return Of(paragraph);
                foreach (var line in WordTree.TextBoxes(paragraph).SelectMany(box => Lines(box, depth + 1))) yield return line;
            }
            else if (child.HasChildren)
            {
                foreach (var line in Lines(child, depth + 1)) yield return line;
            }
        }
    }

    private static void Append(OpenXmlElement parent, StringBuilder text, int depth)
    {
        if (depth > DocumentLimits.DeepestNesting) return;
        foreach (var child in WordTree.Seen(parent))
        {
            switch (child)
            {
                case ParagraphProperties or RunProperties or Drawing or Picture or EmbeddedObject: break;
                case Text words: text.Append(words.Text); break;
                case TabChar: text.Append(' '); break;
                case Break or CarriageReturn: text.Append('\n'); break;
                case NoBreakHyphen: text.Append('-'); break;
                case SymbolChar symbol: text.Append(IsTick(symbol) ? '✓' : ' '); break;
                case Run { RunProperties.Vanish: { } hidden } when hidden.Val is null || hidden.Val.Value: break;
                default: Append(child, text, depth + 1); break;
            }
        }
    }

    /// <summary>The ticks and crosses of the symbol fonts, with which plans mark months.</summary>
    private static bool IsTick(SymbolChar symbol) =>
        symbol.Font?.Value?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true && symbol.Char?.Value?.ToUpperInvariant() is "F0FC" or "F0FE" or "F0FB" or "F0FD" or "F050" or "F052";

    /// <summary>The paragraph itself is struck out, with all that it held.</summary>
    private static bool IsDeleted(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements.Any(mark => mark is Deleted or MoveFrom) == true;

    private static bool HasWords(string words) => words.Any(c => !char.IsWhiteSpace(c));

    private static bool StartsWithNumber(string words) => words.TrimStart() is [>= '0' and <= '9', .. var rest] && rest.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is ['.' or ')', ..];
}
