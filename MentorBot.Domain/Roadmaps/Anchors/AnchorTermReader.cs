using System.Globalization;
using System.Text.RegularExpressions;
using Vocabulary = MentorBot.Domain.Roadmaps.Reading.Deadlines.Text.Vocabulary;

namespace MentorBot.Domain.Roadmaps.Anchors;

/// <summary>Reads how far from its event a deadline lies: «в течение 10 рабочих дней после…», «за неделю до…», «накануне…».</summary>
public static partial class AnchorTermReader
{
    /// <summary>Null where the words name no event that happens once («в соответствии со сроками реализации программ»).</summary>
    public static AnchorTerm? Read(string? anchor)
    {
        var words = (anchor ?? string.Empty).ToLowerInvariant().Replace('ё', 'е').Trim();
        if (words.Length is 0 or > 600 || Several().IsMatch(words)) return null;
        var isBefore = Before().IsMatch(words);
        if (Amount(words) is { } amount) return new AnchorTerm(isBefore, amount.Count, amount.Unit, Window().IsMatch(words));
        if (isBefore) return new AnchorTerm(true, 1, AnchorUnit.Days, IsWindow: true);
        return OnTheDay().IsMatch(words) ? new AnchorTerm(false, 0, AnchorUnit.Days, IsWindow: false) : new AnchorTerm(false, null, AnchorUnit.Days, IsWindow: true);
    }

    private static (int Count, AnchorUnit Unit)? Amount(string words)
    {
        if (SpanWords().Match(words) is { Success: true } span) return OfSpan(span.Groups["span"].Value);
        if (Counted().Match(words) is not { Success: true } found) return null;
        var count = found.Groups["count"] switch
        {
            { Success: false } => 1,
            { Value: var digits } when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            { Value: var word } => Vocabulary.Count(word),
        };
        if (count is not (> 0 and <= 1000)) return null;
        var working = found.Groups["working"].Success;
        return found.Groups["unit"].Value switch
        {
            var unit when unit.StartsWith("нед", StringComparison.Ordinal) => (count.Value, AnchorUnit.Weeks),
            var unit when unit.StartsWith("мес", StringComparison.Ordinal) => (count.Value, AnchorUnit.Months),
            var unit when unit.StartsWith("полуг", StringComparison.Ordinal) => (6, AnchorUnit.Months),
            var unit when unit.StartsWith("год", StringComparison.Ordinal) || unit == "лет" => (count.Value, AnchorUnit.Years),
            _ => (count.Value, working ? AnchorUnit.WorkingDays : AnchorUnit.Days),
        };
    }

    /// <summary>«в двухнедельный срок».</summary>
    private static (int Count, AnchorUnit Unit) OfSpan(string span) => span switch
    {
        "двухнедельн" => (2, AnchorUnit.Weeks),
        "недельн" => (1, AnchorUnit.Weeks),
        "месячн" => (1, AnchorUnit.Months),
        "трехдневн" => (3, AnchorUnit.Days),
        "пятидневн" => (5, AnchorUnit.Days),
        _ => (10, AnchorUnit.Days),
    };

    [GeneratedRegex(@"^в соответствии|срок\w* реализации программ\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(не (позднее|позже),?( чем)? )?за .*\b(до|перед)\b|^(не (позднее|позже),? )?(до|перед|накануне)\b|\bк (началу|старту)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"в течени|\bсрок|не (позднее|позже)|^до\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Window();

    [GeneratedRegex(@"^в день\b|^во время\b|^в период\b|^в конце\b|^с момента\b|\bна момент\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnTheDay();

    [GeneratedRegex(@"\b(?<span>двухнедельн|недельн|месячн|трехдневн|пятидневн|десятидневн)\w* срок", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpanWords();

    [GeneratedRegex(@"\b(через|за|течени[еи]|спустя|на)\s+((?<count>\d{1,4}|(?!рабоч|календ|учебн|недел|месяц|год|дн|полуг|сут)\p{L}+)\s+)?(\([^)]*\)\s*)?((?<working>рабоч\p{L}*|учебн\p{L}*)\s+|календарн\p{L}*\s+)?(?<unit>дн\p{L}+|день|сут\p{L}+|недел\p{L}+|месяц\p{L}*|полугод\p{L}+|год\p{L}?|лет)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
