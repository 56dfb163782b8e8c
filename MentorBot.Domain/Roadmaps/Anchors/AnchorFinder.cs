using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Anchors;

/// <summary>A row by which an event may be meant.</summary>
/// <param name="Number">The number as printed.</param>
/// <param name="Title">The measure.</param>
public sealed record AnchorCandidate(string Number, string Title);

/// <summary>Finds the row whose completion is the event that a deadline counts from. Where it is not sure, there is none: a person is asked for the day.</summary>
public static partial class AnchorFinder
{
    /// <summary>So much of a word tells «обучения» and «обучить» alike.</summary>
    private const int StemLength = 4;

    private static readonly HashSet<string> NotTheEvent = new(StringComparer.Ordinal)
    {
        "тече", "рабо", "кале", "учеб", "дней", "день", "неде", "меся", "года", "срок", "позд", "позж", "посл", "пере", "нака", "чере", "нача", "стар",
        "заве", "окон", "итог", "резу", "пров", "моме", "этап", "пунк", "меро", "стро", "отче", "пери", "реал", "сраз", "соот",
    };

    /// <summary>The place of the row among <paramref name="rows"/>, or null.</summary>
    /// <param name="anchor">The words of the relative part.</param>
    /// <param name="rows">All rows of the roadmap.</param>
    /// <param name="own">The place of the row that waits; it never waits for itself.</param>
    public static int? Find(string? anchor, IReadOnlyList<AnchorCandidate> rows, int own)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (string.IsNullOrWhiteSpace(anchor)) return null;
        if (Reference().Match(anchor) is { Success: true } reference) return Only(rows, own, row => Number(row.Number) == Number(reference.Groups["number"].Value));
        var happening = Happening(anchor);
        return happening.Count switch
        {
            0 => null,
            1 => Only(rows, own, row => Stems(row.Title).Contains(happening.First())) is { } place && Stems(rows[place].Title)[0] == happening.First() ? place : null,
            _ => Only(rows, own, row => happening.IsSubsetOf(Stems(row.Title))),
        };
    }

    /// <summary>«итогам» is no event, but «итоговой встречи» is another one than «стартовой».</summary>
    private static HashSet<string> Happening(string anchor) =>
        LongWords(anchor).Where(word => !NotTheEvent.Contains(Stem(word)) || Qualifier().IsMatch(word)).Select(Stem).ToHashSet(StringComparer.Ordinal);

    private static int? Only(IReadOnlyList<AnchorCandidate> rows, int own, Func<AnchorCandidate, bool> fits) =>
        Enumerable.Range(0, rows.Count).Where(place => place != own && fits(rows[place])).Take(2).ToList() is [var only] ? only : null;

    private static string Number(string number) => number.Trim().TrimEnd('.', ')');

    private static List<string> Stems(string text) => [.. LongWords(text).Select(Stem)];

    private static IEnumerable<string> LongWords(string text) =>
        Words().Matches(text.ToLowerInvariant().Replace('ё', 'е')).Select(word => word.Value).Where(word => word.Length >= StemLength);

    private static string Stem(string word) => word[..StemLength];

    [GeneratedRegex(@"\b(этап\p{L}*|пункт\p{L}*|п\.?|мероприяти\p{L}*|строк\p{L}*)\s*№?\s*(?<number>\d+(\.\d+)*\p{L}?)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(итогов|стартов)(ой|ого|ому|ая|ое|ую|ым|ый|ых|ые)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"\p{L}+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
