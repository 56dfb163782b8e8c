using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>The words of a party, cleaned, with what they narrow it to.</summary>
internal sealed record PartyText(string Words, string? Grades, RoleWord? Known);

/// <summary>Cleans the words of a party and cuts several parties apart.</summary>
internal static partial class PartyTexts
{
    /// <summary>Splits a stretch without names at its commas, and at «и» and missing commas where both sides are known parties.</summary>
    public static IEnumerable<PartyText> Split(string stretch)
    {
        foreach (var piece in Separators().Split(stretch))
            foreach (var party in SplitKnown(piece))
                if (Of(party) is { } text) yield return text;
    }

    public static PartyText? Of(string piece)
    {
        var match = GradeRange().Match(piece);
        var grades = match.Success ? Blanks().Replace(GradeEndings().Replace(match.Groups["range"].Value, string.Empty), string.Empty).Replace('–', '-').Replace('—', '-') : null;
        var words = match.Success ? piece.Remove(match.Index, match.Length) : piece;
        words = SpacedDash().Replace(words, "-").OnOneLine().Trim(' ', ',', ';', ':', '-', '–', '—', '•', '*');
        if (!words.Contains(')', StringComparison.Ordinal) || !words.Contains('(', StringComparison.Ordinal)) words = words.Trim('(', ')', ' ', '-', '–', '—', ':');
        if (words.Ends(".") && !Abbreviation().IsMatch(words)) words = words.TrimEnd('.', ' ');
        if (!words.Any(char.IsLetter)) return null;
        return new PartyText(words, grades, RoleWords.Match(Plain(words)));
    }

    /// <summary>The words in the one spelling that the dictionary is written in.</summary>
    public static string Plain(string words) => SpacedDash().Replace(GluedDot().Replace(words.ToLowerInvariant(), ". ").Replace('ё', 'е').Replace('–', '-').Replace('—', '-'), "-");

    private static IEnumerable<string> SplitKnown(string piece)
    {
        var words = SpacedDash().Replace(piece, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var start = 0;
        for (var i = 1; i < words.Length; i++)
        {
            var conjunction = words[i] is "и" && i + 1 < words.Length;
            var next = conjunction ? i + 1 : i;
            if (!(conjunction ? BeginsParty(words, next) : BeginsNominative(words, next)) || !BeginsParty(words, start)) continue;
            yield return string.Join(' ', words[start..i]);
            start = next;
            i = next;
        }

        yield return string.Join(' ', words[start..]);
    }

    private static bool BeginsParty(string[] words, int at) => RoleWords.Match(Plain(string.Join(' ', words[at..]))) is not null;

    /// <summary>A word that begins a party and cannot be part of the words before it.</summary>
    private static bool BeginsNominative(string[] words, int at) =>
        Plain(words[at]).Trim('.', ',') is "классные" or "администрация" or "наставники" or "куратор" or "кураторы" or "директор" or "заместитель" or "завуч" or "учителя" or "педагоги"
            or "наставник" or "родители" or "советник" or "методист" or "руо" or "рцо" or "мрг" or "социальный" or "педагог-психолог" or "психолог" or "секретарь"
        && BeginsParty(words, at);

    [GeneratedRegex(@"(?<!\d),|,(?!\s*\d{1,2}(?!\d))|[;/\n]|\s+-\s+(?=[А-ЯЁ]\.)", RegexOptions.None, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<=\p{L})\s*[-–—]\s*(?=\p{Ll})", RegexOptions.None, 1000)]
    private static partial Regex SpacedDash();

    [GeneratedRegex(@"\(?\s*(?<range>\d{1,2}(?:-?[хйем]+)?(?:\s*[-–—,]\s*\d{1,2}(?:-?[хйем]+)?)*)\s*(?:-?х\s*)?(?:классов|классы|классах|класса|класс|кл\b\.?)\s*\)?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex GradeRange();

    [GeneratedRegex(@"(?<=\p{L})\.(?=\p{L}{2})", RegexOptions.None, 1000)]
    private static partial Regex GluedDot();

    [GeneratedRegex(@"-?[хйем]+", RegexOptions.None, 1000)]
    private static partial Regex GradeEndings();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(^|\s)\p{L}{1,4}\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Abbreviation();
}
