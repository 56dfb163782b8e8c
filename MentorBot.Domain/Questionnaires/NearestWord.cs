namespace MentorBot.Domain.Questionnaires;

/// <summary>Finds what a person most likely meant by a word that is not known.</summary>
public static class NearestWord
{
    /// <summary>
    /// The known word that fewest slips of the pen (a letter more, less, another, or two letters exchanged) make of
    /// <paramref name="written"/>; case does not count. Null where even the nearest is too far away to be meant.
    /// </summary>
    public static string? Find(string written, IEnumerable<string> known)
    {
        var word = Fold(written);
        var near = known
            .Select(one => (Word: one, Distance: Distance(word, Fold(one))))
            .OrderBy(one => one.Distance).ThenBy(one => one.Word, StringComparer.Ordinal)
            .FirstOrDefault((Word: "", Distance: int.MaxValue));

        // One slip in three letters is a slip; more makes another word.
        return near.Distance <= Math.Max(1, word.Length / 3) ? near.Word : null;
    }

    /// <summary>How many slips lie between two words.</summary>
    internal static int Distance(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > Longest || one.Length > Longest || other.Length > Longest) return int.MaxValue;
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var exchange = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(exchange, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                var isSwapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                if (isSwapped) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }

    // Keys and codes are shorter; a whole paragraph is nobody's slip.
    private const int Longest = 60;

    private static string Fold(string word) => word.Trim().ToLowerInvariant();
}
