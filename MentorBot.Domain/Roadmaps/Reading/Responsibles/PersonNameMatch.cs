namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>How likely two written names mean one person.</summary>
public enum NameLikeness
{
    /// <summary>Two people.</summary>
    Different,

    /// <summary>Perhaps one: a slip of the pen, a missing initial, a double surname. A person has to say.</summary>
    Similar,

    /// <summary>The same surname and initials.</summary>
    Same,
}

/// <summary>Compares names as documents and staff lists write them: «Лебедева Анна Игоревна», «Лебедева А.И.», «А. И. Лебедева».</summary>
public static class PersonNameMatch
{
    private const int ShortestForSlips = 5;

    /// <summary>Whether the two names are the same, could be, or are not. «Ё» and «е» are one letter: both are right spellings of a name.</summary>
    public static NameLikeness Compare(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (left, right) = (Written.Of(one), Written.Of(other));
        if (left == right) return NameLikeness.Same;
        var initialsFit = left.Initials.Begins(right.Initials) || right.Initials.Begins(left.Initials);
        return initialsFit && SurnamesFit(left.Surname, right.Surname) ? NameLikeness.Similar : NameLikeness.Different;
    }

    /// <summary>A word that is the same for all spellings of one name.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var written = Written.Of(name);
        return $"{written.Surname} {written.Initials}";
    }

    private static bool SurnamesFit(string one, string other) =>
        one == other
        || one.Split('-').Intersect(other.Split('-'), StringComparer.Ordinal).Any()
        || Math.Min(one.Length, other.Length) >= ShortestForSlips && IsOneSlipAway(one, other);

    /// <summary>One letter is wrong, missing or too many, or two neighbours are swapped.</summary>
    private static bool IsOneSlipAway(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start]) start++;
        var (left, right) = (one[start..], other[start..]);
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1]) (left, right) = (left[..^1], right[..^1]);
        return Math.Max(left.Length, right.Length) <= 1 || left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0];
    }

    private readonly record struct Written(string Surname, string Initials)
    {
        public static Written Of(string name)
        {
            var found = PersonNames.Find(name) is [var only] ? only.Name : name;
            var words = found.ToLowerInvariant().Replace('ё', 'е').Split([' ', '.', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
            var surname = Array.Find(words, word => word.Length > 1) ?? "";
            return new(surname, string.Concat(words.Where(word => word != surname).Select(word => word[0])));
        }
    }
}
