using System.Text;

namespace MentorBot.Domain.Roadmaps.Evidence;

/// <summary>
/// Tells by the words of a row what could prove it. Precision comes first: a row that speaks of several matters, of
/// another level than the school's, or of preparing a thing instead of doing it, has no topic.
/// </summary>
public static class EvidenceRules
{
    /// <summary>A measure that needs more words than this is several measures.</summary>
    private const int LongestTitle = 400;

    /// <param name="title">The measure.</param>
    /// <param name="details">Its contents, where the document has them.</param>
    /// <param name="result">The expected result or document.</param>
    /// <returns>Null where nothing in the program proves the row.</returns>
    public static EvidenceTopic? TopicOf(string title, string? details, string? result)
    {
        if (title.Length > LongestTitle) return null;
        var measure = Normalise(title);
        if (EvidencePatterns.NotProvable.IsMatch(measure)) return null;
        var around = new Lazy<string>(() => Normalise($"{details} {result}"));
        var topics = EvidencePatterns.All
            .Where(pattern => pattern.Title.IsMatch(measure) && !pattern.Unless.IsMatch(measure))
            .Where(pattern => pattern.Around?.IsMatch(around.Value) != false && pattern.UnlessAround?.IsMatch(around.Value) != true)
            .Select(pattern => pattern.Topic).Distinct().ToList();
        return topics is [var only] ? only : null;
    }

    /// <summary>Lower case without «ё», marks and line breaks: words with one blank between each two.</summary>
    internal static string Normalise(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) words.Append(letter is 'ё' or 'Ё' ? 'е' : char.ToLowerInvariant(letter));
            else if (letter is not '\u00ad' && words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }
}
