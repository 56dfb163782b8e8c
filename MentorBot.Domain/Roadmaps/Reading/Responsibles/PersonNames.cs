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

    private static string NameOf(Match match)
    {
        var first = match.Groups["given"].Success ? match.Groups["given"].Value[..1] : match.Groups["first"].Value;
        var second = match.Groups["patronymic"].Success ? match.Groups["patronymic"].Value[..1] : match.Groups["second"].Value;
        var surname = match.Groups["surname"].Value.Replace(" ", string.Empty, StringComparison.Ordinal);
        return second.Length == 0 ? $"{surname} {first}." : $"{surname} {first}.{second}.";
    }

    /// <summary>A position or an institution that begins with a capital is no surname.</summary>
    private static bool IsOrdinaryWord(string word) => RoleWords.IsOrdinary(word.ToLowerInvariant());

    [GeneratedRegex(
        """
        (?<![\p{L}])(?:
          (?<first>[А-ЯЁ])\s?\.\s?(?:(?<second>[А-ЯЁ])\s?\.\s?)(?<surname>[А-ЯЁ][а-яё]+(?:\s?-\s?[А-ЯЁ][а-яё]+)?)(?![\p{L}])
        | (?<surname>[А-ЯЁ][а-яё]+(?:\s?-\s?[А-ЯЁ][а-яё]+)?)\s+(?<given>[А-ЯЁ][а-яё]+)\s+(?<patronymic>[А-ЯЁ][а-яё]*(?:вич|вна|ична|инична|ьич))(?![\p{L}])
        | (?<given>[А-ЯЁ][а-яё]+)\s+(?<patronymic>[А-ЯЁ][а-яё]*(?:вич|вна|ична|инична|ьич))\s+(?<surname>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?![\p{L}])
        | (?<surname>[А-ЯЁ][а-яё]+(?:\s?-\s?[А-ЯЁ][а-яё]+)?),?\s+(?<first>[А-ЯЁ])\s?\.?(?:\s?(?<second>[А-ЯЁ])(?:\s?\.|(?![\p{L}])))?(?![\p{L}])
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
