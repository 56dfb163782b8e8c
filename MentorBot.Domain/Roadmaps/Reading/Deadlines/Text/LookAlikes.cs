namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>Latin letters that look like Cyrillic ones, in words that are Russian otherwise.</summary>
internal static class LookAlikes
{
    private const string Latin = "abcehkmoptxyiu";
    private const string Cyrillic = "авсенкмортхуіи";

    public static string ToCyrillic(string word)
    {
        if (!word.Any(char.IsAsciiLetter)) return word;
        var mapped = string.Create(word.Length, word, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var at = Latin.IndexOf(source[i], StringComparison.Ordinal);
                span[i] = at < 0 ? source[i] : Cyrillic[at];
            }
        });
        return word.All(char.IsAsciiLetter) && !Vocabulary.Knows(mapped) ? word : mapped;
    }
}
