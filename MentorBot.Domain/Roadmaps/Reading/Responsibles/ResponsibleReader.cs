using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>Splits a «responsible» cell into its parties. Total: any text gives a list, perhaps an empty one.</summary>
public static partial class ResponsibleReader
{
    private const int LongestText = 2000;

    /// <summary>Reads the parties in their order; the first one leads.</summary>
    public static IReadOnlyList<Responsible> Read(string? text)
    {
        var line = (text ?? string.Empty).OnOneLine();
        if (line.Length > LongestText) line = line[..LongestText];
        line = Initials(line);
        var names = PersonNames.Find(line);
        var parties = new PartyList(positionsFollowNames: names.Count > 0 && !line[..names[0].Start].Any(char.IsLetter));
        var at = 0;
        foreach (var name in names)
        {
            parties.AddWords(line[at..name.Start], beforeName: true);
            parties.AddPerson(name.Name);
            at = name.End;
        }

        parties.AddWords(line[at..], beforeName: false);
        return parties.ToResponsibles();
    }

    /// <summary>Latin letters among initials look the same and are taken for Cyrillic ones.</summary>
    private static string Initials(string line) => LatinInitial().Replace(line, match =>
        "ABCEHKMOPTX".IndexOf(match.Value[0], StringComparison.Ordinal) is >= 0 and var index ? "АВСЕНКМОРТХ"[index].ToString() : match.Value);

    [GeneratedRegex(@"(?<![A-Za-z])[ABCEHKMOPTX](?=\s?\.)", RegexOptions.None, 1000)]
    private static partial Regex LatinInitial();
}
