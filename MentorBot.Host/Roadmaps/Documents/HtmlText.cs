using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>Gathers the text of a page as a reader sees it: white space is one blank, breaks and blocks are lines, lists have their marks.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Blocks = new(
        ["p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "tbody", "thead", "tfoot", "section", "article", "header", "footer", "main", "nav", "aside", "blockquote", "pre", "dl", "dt", "dd", "center", "form", "fieldset", "caption", "hr", "figure"],
        StringComparer.Ordinal);

    private readonly StringBuilder text = new();
    private readonly Dictionary<IElement, int> items = [];

    /// <summary>The text of a cell, line by line, without empty lines.</summary>
    public static string Of(IElement cell)
    {
        var gathered = new HtmlText();
        gathered.AppendChildren(cell, 0);
        return gathered.Take();
    }

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>What nobody sees: programs, styles, struck out words, hidden elements.</summary>
    public static bool IsHidden(IElement element) =>
        element.LocalName is "script" or "style" or "template" or "noscript" or "head" or "title" or "svg" or "iframe" or "object" or "del" or "textarea" or "select"
        || element.HasAttribute("hidden")
        || element.GetAttribute("style") is { } style && style.Replace(" ", string.Empty, StringComparison.Ordinal) is var squeezed
            && (squeezed.Contains("display:none", StringComparison.OrdinalIgnoreCase) || squeezed.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase));

    public void Append(INode node) => Append(node, 0);

    /// <summary>What was gathered since the last time.</summary>
    public string Take()
    {
        var lines = text.ToString().Split('\n').Select(line => string.Join(' ', line.Split([' ', '\t', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)));
        text.Clear();
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private void Append(INode node, int depth)
    {
        switch (node)
        {
            case IText words: text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' ')); break;
            case IElement { LocalName: "br" }: text.Append('\n'); break;
            case IElement element when !IsHidden(element) && depth < DocumentLimits.DeepestNesting * 4: AppendElement(element, depth); break;
        }
    }

    private void AppendElement(IElement element, int depth)
    {
        var isBlock = IsBlock(element);
        if (isBlock) text.Append('\n');
        if (element.LocalName == "li") text.Append(MarkOf(element));
        if (element.LocalName is "td" or "th") text.Append(' ');
        AppendChildren(element, depth);
        if (isBlock) text.Append('\n');
    }

    private void AppendChildren(IElement element, int depth)
    {
        foreach (var child in element.ChildNodes) Append(child, depth + 1);
    }

    /// <summary>The number of an item, unless it carries a typed one already.</summary>
    private string MarkOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return "• ";
        var start = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var first) ? first : 1;
        var number = items[list] = items.GetValueOrDefault(list, start - 1) + 1;
        var typed = item.TextContent.TrimStart();
        if (typed.TrimStart("0123456789".ToCharArray()) is ['.' or ')', ..] rest && rest.Length < typed.Length) return string.Empty;
        return list.GetAttribute("type") switch
        {
            "a" => $"{ListNumber.Letter(number, 'a')}. ",
            "A" => $"{ListNumber.Letter(number, 'A')}. ",
            "i" => $"{ListNumber.Roman(number).ToLowerInvariant()}. ",
            "I" => $"{ListNumber.Roman(number)}. ",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}. "),
        };
    }
}
