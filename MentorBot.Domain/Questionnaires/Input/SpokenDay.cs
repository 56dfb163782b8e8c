using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Input;

/// <summary>Reads a day as people name it without its date: «завтра», «в пятницу», «через две недели», «3 дня назад», «25-го», «до конца месяца».</summary>
internal static partial class SpokenDay
{
    private const int Week = 7;

    private static readonly string[] Weekdays = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"];

    /// <param name="text">Folded, without what leads to the day («до», «на», «давайте»).</param>
    /// <param name="bounds">A bare day of the week or of the month is the coming one, or the last one where only the past will do.</param>
    /// <returns>The day; null when the words are not of this kind.</returns>
    public static DateOnly? Read(string text, DateOnly today, DateBounds bounds)
    {
        if (text is "сегодня") return today;
        if (text is "вчера") return today.AddDays(-1);
        if (text is "позавчера") return today.AddDays(-2);
        if (text is "завтра") return today.AddDays(1);
        if (text is "послезавтра") return today.AddDays(2);
        if (Ahead().Match(text) is { Success: true } ahead) return SpokenSpan.From(today, ahead, 1);
        if (Ago().Match(text) is { Success: true } ago) return SpokenSpan.From(today, ago, -1);
        if (OfWeek().Match(text) is { Success: true } named) return Weekday(named, today, bounds);
        return OfMonth().Match(text) is { Success: true } day ? DayOfMonth(day, today, bounds) : SpokenStretch.LastDay(text, today);
    }

    private static DateOnly Weekday(Match match, DateOnly today, DateBounds bounds)
    {
        var index = Array.FindIndex(Weekdays, name => match.Groups["day"].Value.StartsWith(name, StringComparison.Ordinal));
        var ofThisWeek = SpokenStretch.Monday(today).AddDays(index);
        var (coming, last) = (ofThisWeek > today ? ofThisWeek : ofThisWeek.AddDays(Week), ofThisWeek < today ? ofThisWeek : ofThisWeek.AddDays(-Week));
        return match.Groups["which"].Value switch
        {
            ['с', ..] => ofThisWeek.AddDays(Week),
            ['п', ..] => last,
            _ when ofThisWeek == today && bounds.Contains(today) => today,
            _ => bounds.Contains(coming) || !bounds.Contains(last) ? coming : last,
        };
    }

    private static DateOnly? DayOfMonth(Match match, DateOnly today, DateBounds bounds)
    {
        var number = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        if (number is < 1 or > 31) return null;
        var first = new DateOnly(today.Year, today.Month, 1);
        var days = Enumerable.Range(-2, 5).Select(first.AddMonths).Where(month => number <= DateTime.DaysInMonth(month.Year, month.Month)).Select(month => month.AddDays(number - 1)).ToList();
        var (coming, last) = (days.First(day => day >= today), days.Last(day => day <= today));
        return bounds.Contains(coming) || !bounds.Contains(last) ? coming : last;
    }

    [GeneratedRegex(@"^через\s+((?<count>[0-9]{1,3}|\p{L}+)\s+)?(?<unit>день|дня|дней|недел[юиь]|месяц|месяца|месяцев|полгода|год)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"^((?<count>[0-9]{1,3}|\p{L}+)\s+)?(?<unit>день|дня|дней|недел[юиь]|месяц|месяца|месяцев|полгода|год)\s+назад$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^(во?\s+)?((?<which>следующ(ий|ую|ее)|прошл(ый|ую|ое)|эт(от|у|о)|ближайш(ий|ую|ее))\s+)?(?<day>понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfWeek();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(\s*-?\s*(го|е|ого)(\s+числ[оау])?|\s+числ[оау])$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfMonth();
}
