using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

/// <summary>A cell in one spelling: lower case, one kind of dash and blank, dates glued together that a scan or a table has cut.</summary>
/// <param name="Text">The normalised text.</param>
/// <param name="DigitsRepaired">Letters stood where digits belong, so the digits are a guess.</param>
internal readonly partial record struct NormalizedText(string Text, bool DigitsRepaired)
{
    public static NormalizedText Of(string text)
    {
        var plain = DoubledDash().Replace(Blanks().Replace(PlainCharacters(text), " ").Trim(' ', ',', ';'), "-").TrimEnd(' ', '.', ',', ';');
        plain = LookAlikes.ToCyrillic(plain);
        plain = GluedRoman().Replace(plain, "${a} ");
        var digits = LetterBeforeDigits().Replace(LetterAmongDigits().Replace(plain, "0"), "0");
        digits = RomanWithOne().Replace(digits, "i${a}");
        digits = LettersThirty().Replace(digits, "30");
        digits = LetterEl().Replace(LetterZe().Replace(digits, "3"), "1");
        return new NormalizedText(GlueYears(GlueDates(digits)), !string.Equals(digits, plain, StringComparison.Ordinal));
    }

    private static string GlueDates(string text)
    {
        text = IsoDate().Replace(text, "${c}.${b}.${a}");
        text = SlashedDate().Replace(text, "${a}.${c}.${d}");
        text = ShortSlashedDate().Replace(text, "${a}.${c}.20${d}");
        text = CommaDate().Replace(text, "${a}.${b}.${c}");
        text = BlankedDate().Replace(text, "${a}.${b}.${c}");
        text = RomanMonths.InDigits(text);
        text = SlashedMonth().Replace(text, "${a}.${b}");
        text = DoubledDot().Replace(text, ".");
        text = SpacedDots().Replace(text, "${a}.${b}.");
        text = DotBeforeDash().Replace(text, string.Empty);
        return SplitLeadingZero().Replace(text, "0${a}");
    }

    /// <summary>«20 21» is one year before any reading of «20» as 2020 is tried.</summary>
    private static string GlueYears(string text)
    {
        text = SplitYearOfDate().Replace(text, "${a}20${b}${c}");
        text = SplitYearOfMonth().Replace(text, "${a} 20${b}${c}");
        text = SplitYearBeforeWord().Replace(text, "20${a}${b}");
        return SplitSchoolYear().Replace(text, "20${a}${b}-20${c}${d}");
    }

    private static string PlainCharacters(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (char.ToLowerInvariant(c))
            {
                case '\u00ad' or '\u200b' or '\u200c' or '\u200d' or '\ufeff': break;
                case 'ё': plain.Append('е'); break;
                case '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹣' or '－' or '÷': plain.Append('-'); break;
                case '«' or '»' or '"' or '“' or '”' or '„' or '\'' or '’' or '*' or '\u00a0': plain.Append(' '); break;
                case '…': plain.Append('-'); break;
                case var lower: plain.Append(char.IsWhiteSpace(lower) ? ' ' : lower); break;
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex("--+", RegexOptions.NonBacktracking)]
    private static partial Regex DoubledDash();

    [GeneratedRegex(@"(?<=\d)[оo](?=[\d.]| (?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек))", RegexOptions.None, 1000)]
    private static partial Regex LetterAmongDigits();

    [GeneratedRegex(@"(?<![\p{L}\d])[оo](?=\d[.\s])", RegexOptions.None, 1000)]
    private static partial Regex LetterBeforeDigits();

    [GeneratedRegex(@"(?<![\p{L}\d])з[оo0](?=[. ])", RegexOptions.None, 1000)]
    private static partial Regex LettersThirty();

    /// <summary>«IIполугодие».</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(?<a>[ivxі]+)(?=полугод|квартал|четверт|триместр|декад|кв\b)", RegexOptions.None, 1000)]
    private static partial Regex GluedRoman();

    [GeneratedRegex(@"(?<![\p{L}\d])з(?=[01]\.)", RegexOptions.None, 1000)]
    private static partial Regex LetterZe();

    /// <summary>«1V квартал».</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])1(?<a>[vi]+)(?= )", RegexOptions.None, 1000)]
    private static partial Regex RomanWithOne();

    [GeneratedRegex(@"(?<=(?<!\d)\d)[lіi|](?=\.\d)|(?<![\p{L}\d])[lіi|](?=\d\.\d)", RegexOptions.None, 1000)]
    private static partial Regex LetterEl();

    [GeneratedRegex(@"(?<!\d)(?<a>[12]\d{3})(?<s>[./-])(?<b>\d{1,2})\k<s>(?<c>\d{1,2})(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})(?<b>[/-])(?<c>\d{1,2})\k<b>(?<d>\d{4})(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex SlashedDate();

    [GeneratedRegex(@"(?<![\d/-])(?<a>\d{2})(?<b>[/-])(?<c>\d{2})\k<b>(?<d>2\d)(?![\d/-])", RegexOptions.None, 1000)]
    private static partial Regex ShortSlashedDate();

    /// <summary>«09/2026».</summary>
    [GeneratedRegex(@"(?<![\d./-])(?<a>0[1-9]|1[0-2])[/-](?<b>20\d{2})(?![\d./-])", RegexOptions.None, 1000)]
    private static partial Regex SlashedMonth();

    [GeneratedRegex(@"(?<=\d)\.{2,}(?=\d)", RegexOptions.None, 1000)]
    private static partial Regex DoubledDot();

    /// <summary>The full stop of a cut date: «15.09.-20.09.», «01.-05.10», «с 01.09. по 15.09.».</summary>
    [GeneratedRegex(@"(?:(?<=(?<![\d.])\d{1,2}\.\d{1,2})|(?<=(?<![\d.])\d{1,2}))\.(?= ?- ?\d| (?:по|до) \d)", RegexOptions.None, 1000)]
    private static partial Regex DotBeforeDash();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{2})(?:,(?<b>\d{2})[,.]|\.(?<b>\d{2}),)(?<c>20\d{2})(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex CommaDate();

    /// <summary>«15 09 2026»: the dots are lost.</summary>
    [GeneratedRegex(@"(?<!\d[ .,-]?)(?<a>[0-3]\d) (?<b>0[1-9]|1[0-2]) (?<c>20\d{2})(?![ .]?\d)", RegexOptions.None, 1000)]
    private static partial Regex BlankedDate();

    [GeneratedRegex(@"(?<![\d.])(?<a>\d{1,2}) ?\. ?(?<b>\d{1,2}) ?\. ?(?=\d)", RegexOptions.None, 1000)]
    private static partial Regex SpacedDots();

    [GeneratedRegex(@"(?<![\d.])0 (?<a>\d)(?=\.\d)", RegexOptions.None, 1000)]
    private static partial Regex SplitLeadingZero();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2}\.\d{1,2}\.) ?2 ?0 ?(?<b>\d) ?(?<c>\d)(?!\d| ?\.? ?\d| (?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек))", RegexOptions.None, 1000)]
    private static partial Regex SplitYearOfDate();

    [GeneratedRegex(@"(?<a>(?:янв|фев|март|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}{0,5}\.?) 2 ?0 ?(?<b>\d) ?(?<c>\d)(?![\d.]\d?)", RegexOptions.None, 1000)]
    private static partial Regex SplitYearOfMonth();

    [GeneratedRegex(@"(?<![\d.])2 ?0 ?(?<a>\d) ?(?<b>\d)(?= ?(?:г\b|год|уч|\.?$))", RegexOptions.None, 1000)]
    private static partial Regex SplitYearBeforeWord();

    [GeneratedRegex(@"(?<!\d)2 ?0 ?(?<a>\d) ?(?<b>\d) ?- ?2 ?0 ?(?<c>\d) ?(?<d>\d)(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex SplitSchoolYear();
}
