using System.Text.RegularExpressions;

namespace MentorBot.Host.Roadmaps.Documents;

/// <summary>
/// Estimates what it costs to make a tree of a page before that is tried: each element is compared with those that are open around it,
/// so that a small file of nothing but opened elements would take hours.
/// </summary>
internal static partial class HtmlCost
{
    private const long Highest = 20_000_000;

    /// <summary>Elements that close each other by themselves, so that more than a few are never open at once.</summary>
    private static readonly HashSet<string> ClosedByTheNext = new(
        ["p", "li", "tr", "td", "th", "tbody", "thead", "tfoot", "dt", "dd", "option", "b", "i", "u", "em", "strong", "s", "small", "big", "tt", "code", "strike", "nobr"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Void = new(
        ["br", "hr", "img", "input", "col", "meta", "link", "area", "base", "embed", "source", "track", "wbr", "html", "head", "body"], StringComparer.OrdinalIgnoreCase);

    public static bool IsTooHigh(string page)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, cost) = (0, 0L);
        foreach (var tag in Tag().EnumerateMatches(page))
        {
            var closes = page[tag.Index + 1] == '/';
            var name = page[(tag.Index + (closes ? 2 : 1))..(tag.Index + tag.Length)];
            if (Void.Contains(name)) continue;
            var known = open.GetValueOrDefault(name);
            if (closes && known > 0) (open[name], depth) = (known - 1, depth - 1);
            else if (!closes && !(ClosedByTheNext.Contains(name) && known >= DocumentLimits.DeepestNesting)) (open[name], depth) = (known + 1, depth + 1);
            if ((cost += depth + 1) > Highest) return true;
        }

        return false;
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9:]*", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
