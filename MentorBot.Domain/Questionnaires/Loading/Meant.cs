namespace MentorBot.Domain.Questionnaires.Loading;

/// <summary>The end of a sentence about a word that is not known.</summary>
internal static class Meant
{
    /// <summary>«; может быть, «…»?» where a known word is near, else the known words.</summary>
    public static string Among(string word, IEnumerable<string> known)
    {
        var all = known.Order(StringComparer.Ordinal).ToList();
        if (NearestWord.Find(word, all) is { } near) return $"; может быть, «{near}»?";
        return all.Count is 0 or > Most ? "" : $"; есть {string.Join(", ", all)}";
    }

    // More words than that are not read.
    private const int Most = 25;
}
