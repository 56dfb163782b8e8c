namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>Puts the lines of a cell into one. A line end mostly only wraps; it stands for a comma where a known party is complete and a collective begins.</summary>
internal static class PartyLines
{
    private static readonly string[] NominativeEndings = ["ые", "ие", "ели", "ки", "ги", "сты", "еры", "теля", "ация"];

    public static string Join(string text, PartyDictionary dictionary)
    {
        var joined = "";
        foreach (var line in text.Split('\n').Select(line => line.OnOneLine()).Where(line => line.Length > 0))
            joined += joined.Length == 0 ? line : (EndsParty(joined, dictionary) && BeginsCollective(line, dictionary) ? ", " : " ") + line;
        return joined;
    }

    /// <summary>«классные» and «члены» want more, «зам. директора по ВР» does not.</summary>
    private static bool EndsParty(string text, PartyDictionary dictionary) =>
        dictionary.Match(PartyTexts.Plain(text[(text.LastIndexOfAny([',', ';']) + 1)..].Trim())) is { Collective: false };

    /// <summary>In the nominative: in another case it belongs to the words before, as in «руководитель ⏎ методических объединений».</summary>
    private static bool BeginsCollective(string line, PartyDictionary dictionary)
    {
        var words = PartyTexts.Plain(line);
        var first = words.Split(' ', 2)[0].Trim('.', ',');
        return dictionary.Match(words) is { Collective: true, Type: ResponsibleType.Role }
            && (first is "кл" or "учителя" || Array.Exists(NominativeEndings, first.Ends));
    }
}
