namespace MentorBot.Host.Questionnaires.Workbooks.Tables;

/// <summary>Tables of words that mean the same.</summary>
internal static class Synonyms
{
    /// <summary>Word → meaning, of lists of folded words with spaces between.</summary>
    public static Dictionary<string, T> Of<T>(params IEnumerable<(T Meaning, string Words)> rows) => rows
        .SelectMany(row => row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, row.Meaning)))
        .ToDictionary(pair => pair.word, pair => pair.Meaning);
}
