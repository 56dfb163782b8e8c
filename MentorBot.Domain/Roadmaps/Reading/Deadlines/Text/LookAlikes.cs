using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>Latin letters that look like Cyrillic ones: in words that are Russian otherwise, and in whole words that only look Latin («мec», «до»).</summary>
internal static partial class LookAlikes
{
    private const string Latin = "abcehkmoptxyiu";
    private const string Cyrillic = "авсенкмортхуіи";

    public static string ToCyrillic(string text) => Words().Replace(text, static match => OfWord(match.Value, match.Groups["ending"].Success));

    /// <summary>«ix» is a number, but «2-x раз» has an ending.</summary>
    private static string OfWord(string word, bool isEnding)
    {
        if (!word.Any(char.IsAsciiLetter) || !isEnding && RomanNumber.Read(word) is not null) return word;
        var mapped = string.Create(word.Length, word, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var at = Latin.IndexOf(source[i], StringComparison.Ordinal);
                span[i] = at < 0 ? source[i] : Cyrillic[at];
            }
        });
        return !mapped.Any(char.IsAsciiLetter) || word.Any(letter => char.IsLetter(letter) && !char.IsAscii(letter)) ? mapped : word;
    }

    [GeneratedRegex(@"(?<=(?<ending>(?<!\d)\d-?)?)\p{L}+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
