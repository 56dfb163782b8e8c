using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>The words of a party, cleaned, with what they narrow it to.</summary>
/// <param name="AfterAnd">An «и» stands before it, so that it may be more of what stands before that.</param>
internal sealed record PartyText(string Words, string? Grades, RoleWord? Known, bool AfterAnd = false);

/// <summary>Cleans the words of a party and cuts several parties apart.</summary>
internal sealed partial class PartyTexts(PartyDictionary dictionary)
{
    private static readonly string[] Nominatives =
    [
        "классные", "классный", "кл", "администрация", "наставники", "куратор", "кураторы", "директор", "заместитель", "заместители", "завуч", "зам", "учителя", "педагоги", "наставник", "родители", "советник", "методист",
        "руо", "рцо", "мрг", "социальный", "соц", "педагог-психолог", "психолог", "секретарь", "педагог-организатор", "рабочая", "здвр", "здур", "наставляемый", "наставляемые", "обучающиеся", "методисты", "руководители", "администратор", "председатель", "воспитатель", "воспитатели", "библиотекарь",
        "логопед", "завхоз", "тьютор", "тьюторы", "эксперты", "специалисты", "советники", "педагог-библиотекарь", "учитель-логопед",
    ];

    /// <summary>Splits a stretch without names at its commas, and at «и» and missing commas where both sides are known parties.</summary>
    public List<PartyText> Split(string stretch)
    {
        var pieces = new List<PartyText>();
        foreach (var piece in Separators().Split(Conjunctions().Replace(QuotedParts.Hide(GradeRange().Replace(stretch, range => QuotedParts.Hidden(range.Value))), ", ")))
            foreach (var (party, afterAnd) in SplitKnown(piece))
            {
                if (Of(QuotedParts.Show(party)) is not { } read) continue;
                var text = read with { AfterAnd = afterAnd };
                if (pieces.Count > 0 && GoesOn(text)) pieces[^1] = pieces[^1] with { Words = $"{pieces[^1].Words}, {text.Words}" };
                else pieces.Add(text);
            }

        return pieces;
    }

    /// <summary>The words in the one spelling that the dictionary is written in.</summary>
    public static string Plain(string words) => SpacedDash().Replace(GluedDot().Replace(words.ToLowerInvariant(), ". ").Replace('ё', 'е').Replace('–', '-').Replace('—', '-'), "-");

    /// <summary>The code of the first position that the words name.</summary>
    public string? CodeOf(string words) => dictionary.Match(Plain(words))?.Code;

    private PartyText? Of(string piece)
    {
        var match = GradeRange().Match(piece);
        var grades = match.Success ? Grades(match) : null;
        var words = match.Success ? piece.Remove(match.Index, match.Length) : piece;
        words = SpacedDash().Replace(words, "-").OnOneLine().Trim(' ', ',', ';', ':', '-', '–', '—', '•', '*', '·');
        words = LooseAnd().Replace(CellMarks.WithoutLabel(ListNumber().Replace(words, "")), "");
        if (!words.Contains(')', StringComparison.Ordinal) || !words.Contains('(', StringComparison.Ordinal)) words = words.Trim('(', ')', ' ', '-', '–', '—', ':');
        if (words is ['(', .., ')'] && words.IndexOf(')', StringComparison.Ordinal) == words.Length - 1) words = words[1..^1].Trim();
        if (words.Ends(".") && !Abbreviation().IsMatch(words)) words = words.TrimEnd('.', ' ');
        if (words.Count(char.IsLetter) < 2 && words is not "и") return null;
        return new PartyText(words, grades, dictionary.Match(Plain(words)));
    }

    private static string Grades(Match match) => Blanks().Replace(GradeEndings().Replace(match.Groups["range"].Value, string.Empty), string.Empty)
        .Replace('–', '-').Replace('—', '-').Replace("и", ",", StringComparison.Ordinal).Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);

    /// <summary>«ВР» after «зам. директора по УВР»: no party of its own but more of the position before.</summary>
    private static bool GoesOn(PartyText text) => text.Known is null && !CellMarks.IsPointer(text.Words) && WorkAreas().IsMatch(Plain(text.Words));

    private IEnumerable<(string Words, bool AfterAnd)> SplitKnown(string piece)
    {
        var words = SpacedDash().Replace(piece, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (start, afterAnd) = (0, false);
        for (var i = 1; i < words.Length; i++)
        {
            var conjunction = words[i] is "и" && i + 1 < words.Length;
            var next = conjunction ? i + 1 : i;
            if (!(conjunction ? BeginsParty(words, next) : BeginsNominative(words, next)) || !BeginsParty(words, start)) continue;
            yield return (string.Join(' ', words[start..i]), afterAnd);
            (start, afterAnd) = (next, conjunction);
            i = next;
        }

        yield return (string.Join(' ', words[start..]), afterAnd);
    }

    private bool BeginsParty(string[] words, int at) => dictionary.Match(Plain(string.Join(' ', words[at..]))) is not null;

    /// <summary>A word that begins a party and cannot be part of the words before it.</summary>
    private bool BeginsNominative(string[] words, int at) =>
        Array.IndexOf(Nominatives, Plain(words[at]).Trim('.', ',')) >= 0 && !IsAddition(words[at - 1]) && BeginsParty(words, at);

    /// <summary>A word after which the next one belongs to it.</summary>
    private static bool IsAddition(string word) => Adjective().IsMatch(Plain(word)) || Plain(word) is "старший" or "главный" or "и. о." or "и.о." or "ио" or "врио" or "школьный" or "молодые" or "все" or "весь" or "первый" or "-" or "и";

    [GeneratedRegex(@"(?<!\d),|,(?!\s*\d{1,2}(?!\d))|[;\n]|(?<!(?<!\p{L})\p{L})/|\s+-\s+(?=[А-ЯЁ]\.)", RegexOptions.None, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<!\p{L})(?:и/или|а также|совместно с|при участии|с участием|с привлечением|при поддержке)(?!\p{L})|\s[+&]\s", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Conjunctions();

    [GeneratedRegex(@"(?<=\p{L})\s*[-–—]\s*(?=\p{Ll})", RegexOptions.None, 1000)]
    private static partial Regex SpacedDash();

    [GeneratedRegex("""\(?\s*(?<range>\d{1,2}(?:\s?[«"]?[А-Е][»"]?|[а-д](?!\p{L}))?(?:-?(?:ых|ого|[хйем])+)?(?:\s*(?:[-–—,]|и)\s*\d{1,2}(?:\s?[«"]?[А-Е][»"]?|[а-д](?!\p{L}))?(?:-?(?:ых|ого|[хйем])+)?)*)\s*(?:-?х\s*)?(?:классов|классы|классах|класса|класс|кл\b\.?|(?<=руководител[^,;]*)$)\s*\)?""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GradeRange();

    [GeneratedRegex(@"(?<=\p{L})\.(?=\p{L}{2})", RegexOptions.None, 1000)]
    private static partial Regex GluedDot();

    [GeneratedRegex(@"-?(?:ых|ого|[хйем])+", RegexOptions.None, 1000)]
    private static partial Regex GradeEndings();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\(?\d{1,2}[.)]\s*|\s+\d{1,2}[.)]$|^\d{1,2}$", RegexOptions.None, 1000)]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"^(?:и|а также)\s+(?=\S{2})|(?<=\S)\s+и$", RegexOptions.None, 1000)]
    private static partial Regex LooseAnd();

    [GeneratedRegex(@"(^|\s)\p{L}{1,4}\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Abbreviation();

    /// <summary>«молодые и вновь прибывшие педагоги»: what an adjective stands before belongs to it.</summary>
    [GeneratedRegex(@"(?<!наставляем|вожат|заведующ|управляющ|учащ|рабоч)(ые|ие|ый|ий|ой|ая)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Adjective();

    [GeneratedRegex(@"^(ур|вр|увр|умр|нмр|мр|ир|ахч|ахр|бж|икт|цос|безопасности|физики|химии|биологии|истории|географии|информатики|математики|литературы|технологии|музыки|обществознания|обж|изо|физкультуры)$|^(по|за|при|в|на|для|с)\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WorkAreas();
}
