using System.Net;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Tables;

/// <summary>Turns the HTML that some text exports leave in cells into plain lines.</summary>
internal static partial class HtmlText
{
    public static string ToPlain(string cell)
    {
        if (!cell.Contains('<', StringComparison.Ordinal)) return cell.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(cell) : cell;
        var text = OrderedList().Replace(cell, Numbered);
        text = Item().Replace(text, "\n• ");
        text = Break().Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, string.Empty));
        return string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Numbers the items of a list, unless they carry a typed number already.</summary>
    private static string Numbered(Match list)
    {
        var number = 0;
        return NumberedItem().Replace(list.Value, item =>
        {
            number++;
            return item.Groups["typed"].Success ? "\n" + item.Groups["typed"].Value : $"\n{number}. ";
        });
    }

    [GeneratedRegex(@"<ol\b[^>]*>.*?(</ol>|$)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OrderedList();

    [GeneratedRegex(@"<li\b[^>]*>\s*(?<typed>\d+[.)]\s)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberedItem();

    [GeneratedRegex(@"<li\b[^>]*>\s*", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"<br\s*/?>|</?p\b[^>]*>|</li>|</?[ou]l\b[^>]*>|</?div\b[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[a-z][^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();
}
