namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>The words of a title without what changes when a sentence is turned: endings, ё, small words, signs.</summary>
internal sealed class MeasureWords
{
    /// <summary>What is left of a long Russian word is enough to know it by; its ending is not.</summary>
    private const int StemLength = 6;
    private const int ShortestWord = 3;

    private readonly HashSet<string> stems;

    private MeasureWords(string key, HashSet<string> stems) => (Key, this.stems) = (key, stems);

    /// <summary>Equal for titles that differ in nothing but case, ё, blanks and signs.</summary>
    public string Key { get; }

    public IReadOnlySet<string> Stems => stems;

    public static MeasureWords Of(string text)
    {
        var words = Split(text);
        return new MeasureWords(string.Join(' ', words), [.. words.Where(word => word.Length >= ShortestWord || char.IsDigit(word[0])).Select(Stem)]);
    }

    /// <summary>From 0 for nothing in common to 1 for the same words: the share of common words in both.</summary>
    public double Similarity(MeasureWords other)
    {
        if (Key == other.Key) return 1;
        var all = stems.Count + other.stems.Count;
        return all == 0 ? 0 : 2.0 * stems.Count(other.stems.Contains) / all;
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var folded = text.ToLowerInvariant().Replace('ё', 'е');
        for (var i = 0; i < folded.Length; i++)
        {
            var start = i;
            while (i < folded.Length && char.IsLetterOrDigit(folded[i])) i++;
            if (i > start) words.Add(folded[start..i]);
        }

        return words;
    }

    private static string Stem(string word) => word.Length > StemLength ? word[..StemLength] : word;
}
