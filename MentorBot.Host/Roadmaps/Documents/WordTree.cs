using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Walks a document as its reader sees it: changes accepted, one of two alternatives, no prompts of empty fields.</summary>
internal static class WordTree
{
    /// <summary>The children that a reader sees.</summary>
    public static IEnumerable<OpenXmlElement> Seen(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is DeletedRun or MoveFromRun or FieldCode or DeletedText || IsPrompt(child)) continue;
            if (child is OpenXmlUnknownElement { LocalName: "smartTag" } tag)
            {
                foreach (var inner in Seen(ContentOf(tag))) yield return inner;
                continue;
            }

            if (child is not AlternateContent alternatives)
            {
                yield return child;
                continue;
            }

            var chosen = (OpenXmlElement?)alternatives.GetFirstChild<AlternateContentChoice>() ?? alternatives.GetFirstChild<AlternateContentFallback>();
            if (chosen is null) continue;
            foreach (var inner in Seen(chosen)) yield return inner;
        }
    }

    /// <summary>The text boxes that hang on a paragraph.</summary>
    public static IEnumerable<OpenXmlElement> TextBoxes(OpenXmlElement parent, int depth = 0)
    {
        if (depth > DocumentLimits.DeepestNesting) yield break;
        foreach (var child in Seen(parent))
        {
            if (child.LocalName == "txbxContent") yield return child;
            else if (child.HasChildren)
                foreach (var inner in TextBoxes(child, depth + 1)) yield return inner;
        }
    }

    /// <summary>Rows or cells, also those wrapped in content controls.</summary>
    public static IEnumerable<T> Parts<T>(OpenXmlElement parent, int depth = 0) where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T wanted) yield return wanted;
            else if (depth < DocumentLimits.DeepestNesting && child is SdtElement or CustomXmlElement or SdtContentRow or SdtContentCell)
                foreach (var inner in Parts<T>(child, depth + 1)) yield return inner;
        }
    }

    /// <summary>Older versions of Word put dates and names into tags that the library does not know.</summary>
    private static Paragraph ContentOf(OpenXmlUnknownElement tag) => new($"<w:p xmlns:w=\"{tag.NamespaceUri}\">{tag.InnerXml}</w:p>");

    /// <summary>«Место для ввода даты» in a field that nobody has filled.</summary>
    private static bool IsPrompt(OpenXmlElement element) =>
        element is SdtRun or SdtBlock && ((SdtElement)element).SdtProperties?.GetFirstChild<ShowingPlaceholder>() is not null;
}
