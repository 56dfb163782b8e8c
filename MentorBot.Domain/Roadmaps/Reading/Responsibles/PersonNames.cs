using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>A person's name inside a text: where it stands, and in the one form «Фамилия И.О.».</summary>
internal sealed record FoundName(int Start, int End, string Name);

/// <summary>Finds surnames with initials in either order, and full names.</summary>
internal static partial class PersonNames
{
    public static List<FoundName> Find(string text)
    {
        var found = new List<FoundName>();
        for (var at = 0; at < text.Length;)
        {
            var match = Name().Match(text, at);
            if (!match.Success) break;
            var surname = match.Groups["surname"];
            if (IsOrdinaryWord(surname.Value) || match.Groups["given"].Success && IsOrdinaryWord(match.Groups["given"].Value))
            {
                at = surname.Index > match.Index ? match.Index + 1 : surname.Index + surname.Length;
                continue;
            }

            found.Add(new FoundName(match.Index, match.Index + match.Length, NameOf(match)));
            at = match.Index + match.Length;
        }

        return found;
    }

    /// <summary>A lone word that looks like a surname: somebody is meant, but the initials are missing.</summary>
    public static bool LooksLikeSurname(string words) => LoneSurname().IsMatch(words);

    private static string NameOf(Match match)
    {
        var first = match.Groups["given"].Success ? match.Groups["given"].Value[..1] : match.Groups["first"].Value;
        var second = match.Groups["patronymic"].Success ? match.Groups["patronymic"].Value[..1] : match.Groups["second"].Value;
        var surname = InTitleCase(match.Groups["surname"].Value.Replace(" ", string.Empty, StringComparison.Ordinal));
        return second.Length == 0 ? $"{surname} {first}." : $"{surname} {first}.{second}.";
    }

    private static string InTitleCase(string surname) =>
        surname.Any(char.IsLower) ? surname : string.Join('-', surname.Split('-').Select(part => part[..1] + part[1..].ToLowerInvariant()));

    /// <summary>A position or an institution that begins with a capital is no surname.</summary>
    private static bool IsOrdinaryWord(string word) => KnownParties.IsOrdinary(word.ToLowerInvariant());

    [GeneratedRegex(
        """
        (?<![\p{L}])(?:
          (?<first>[А-ЯЁ])\s?\.\s?(?:(?<second>[А-ЯЁ])\s?\.?\s?)(?<surname>[А-ЯЁ][а-яё]+(?:\s?-\s?[А-ЯЁ][а-яё]+)?)(?![\p{L}])
        | (?<surname>[А-ЯЁ][а-яё]+(?:\s?-\s?[А-ЯЁ][а-яё]+)?)\s+(?<given>[А-ЯЁ][а-яё]+)\s+(?<patronymic>[А-ЯЁ][а-яё]*(?:ич|вна|чна|шна)|[А-ЯЁ][а-яё]+\s+(?:оглы|кызы|гызы|уулу))(?![\p{L}])
        | (?<given>[А-ЯЁ][а-яё]+)\s+(?<patronymic>[А-ЯЁ][а-яё]*(?:ич|вна|чна|шна))\s+(?<surname>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?![\p{L}])
        | (?<surname>[А-ЯЁ][а-яё]+(?:\s?-\s?[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{2,}(?:ОВ|ЕВ|ЁВ|ИН|ЫН|ОВА|ЕВА|ЁВА|ИНА|ЫНА|СКИЙ|СКАЯ|ЦКИЙ|ЦКАЯ|ЕНКО|ЧУК)(?:-[А-ЯЁ]{3,})?)
          ,?\s*(?<first>[А-ЯЁ])(?:(?<=\s[А-ЯЁ])\s?\.?|\s?\.)(?:\s?(?<second>[А-ЯЁ])(?:\s?\.|(?![\p{L}])))?(?![\p{L}])
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[А-ЯЁ][а-яё]+(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|чук|их|ых)(?:-[А-ЯЁ][а-яё]+)?$|^[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:\s[А-ЯЁ][а-яё]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LoneSurname();
}
