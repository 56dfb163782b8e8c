using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>Puts the lines of a cell into one. A line end mostly only wraps; it stands for a comma where a known party is complete and a collective begins, and between the items of a list.</summary>
internal static partial class PartyLines
{
    private static readonly string[] NominativeEndings = ["ые", "ие", "ели", "ки", "ги", "сты", "еры", "теля", "ация"];

    public static string Join(string text, PartyDictionary dictionary)
    {
        var lines = text.Split('\n').Select(line => line.OnOneLine()).Where(line => line.Length > 0).ToArray();
        var isList = lines.Length > 1 && ItemMark().IsMatch(lines[0]);
        var joined = "";
        for (var i = 0; i < lines.Length; i++) joined += Separator(joined, lines[i..]) + lines[i];
        return joined;

        string Separator(string before, string[] rest)
        {
            if (before.Length == 0) return "";
            if (isList && ItemMark().IsMatch(rest[0]) && before[^1] is not (',' or ';')) return "; ";
            return EndsParty(before, dictionary) && BeginsCollective(string.Join(' ', rest), dictionary) ? ", " : " ";
        }
    }

    /// <summary>«классные» and «члены» want more, «зам. директора по ВР» does not.</summary>
    private static bool EndsParty(string text, PartyDictionary dictionary) =>
        dictionary.Match(PartyTexts.Plain(text[(text.LastIndexOfAny([',', ';']) + 1)..].Trim())) is { Collective: false };

    /// <summary>In the nominative: in another case it belongs to the words before, as in «руководитель ⏎ методических объединений».</summary>
    private static bool BeginsCollective(string lines, PartyDictionary dictionary)
    {
        var words = PartyTexts.Plain(lines);
        var first = words.Split(' ', 2)[0].Trim('.', ',');
        return dictionary.Match(words) is { Collective: true, Type: ResponsibleType.Role }
            && (first is "кл" or "учителя" || Array.Exists(NominativeEndings, first.Ends));
    }

    [GeneratedRegex(@"^(\d{1,2}[.)]|[-–—•*·])\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemMark();
}
