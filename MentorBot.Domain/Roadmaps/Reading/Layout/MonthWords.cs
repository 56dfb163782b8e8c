using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>Months as headings of columns and sections, and days that mean one of them.</summary>
internal static partial class MonthWords
{
    private static readonly string[] Genitives =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    /// <summary>«Сентябрь», «сентябрь 2026 г.», «I квартал», «1 полугодие».</summary>
    public static bool IsPeriod(string heading)
    {
        var text = heading.OnOneLine();
        return Month().Match(text) is { Success: true } month ? NumberOf(month.Groups["month"].Value) is not null : Quarter().IsMatch(text);
    }

    /// <summary>The month of a heading in the case that follows a day, with its year: «сентября 2026».</summary>
    public static string? Genitive(string heading)
    {
        if (Month().Match(heading.OnOneLine()) is not { Success: true } month || NumberOf(month.Groups["month"].Value) is not { } number) return null;
        return month.Groups["year"].Success ? $"{Genitives[number - 1]} {month.Groups["year"].Value}" : Genitives[number - 1];
    }

    /// <summary>«15», «до 20 числа», «10–15»: a day without its month.</summary>
    public static bool IsBareDay(string text) => BareDay().IsMatch(text.OnOneLine());

    /// <summary>«1 неделя», «конец месяца»: a part of a month that is not named.</summary>
    public static bool IsBarePart(string text) => !NamesMonth(text) && BarePart().IsMatch(text);

    /// <summary>The words with the month of the heading; null where the heading is no single month.</summary>
    public static string? WithDay(string text, string heading)
    {
        if (Genitive(heading) is not { } month) return null;
        return WholeMonth().IsMatch(text) ? heading.OnOneLine() : $"{Counted().Replace(text.OnOneLine(), string.Empty).TrimEnd()} {month}";
    }

    public static bool NamesMonth(string text) => text.Split([' ', ',', '.', '-', '–', '—', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries).Any(word => NumberOf(word) is not null);

    private static int? NumberOf(string word) => Vocabulary.Month(word.ToLower(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?<month>\p{L}{3,9})\.?(\s*(?<year>20\d{2})\s*(г\.?|года?)?)?\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();

    [GeneratedRegex(@"^([1-4]|I{1,3}|IV)[\s-]*(-?(й|я|е|ый|ая|ое))?\s*(кв|квартал|четв|четверть|полугодие|триместр)\.?(\s*20\d{2}\s*(г\.?|года?)?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^((до|к|по|с|не позднее)\s+)?\d{1,2}(-?го)?(\s*[-–—]\s*\d{1,2}(-?го)?)?(\s*числ[ао])?\.?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareDay();

    [GeneratedRegex(@"недел[яию]|декад[аеуы]|^(в\s+)?(начал[оеа]|середин[аеы]|кон(ец|це|ца))|месяц", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BarePart();

    [GeneratedRegex(@"^(в течени[еи]\s+)?месяца?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WholeMonth();

    [GeneratedRegex(@"\s*(числ[ао]|месяца?)\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
