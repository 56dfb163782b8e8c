using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Input;

/// <summary>The last day of a week, a month or a year that is named by its place: «до конца месяца», «на следующей неделе».</summary>
internal static partial class SpokenStretch
{
    /// <summary>The day; null when the words are not of this kind. A week that is only named ends on its Friday.</summary>
    public static DateOnly? LastDay(string text, DateOnly today)
    {
        if (EndOf().Match(text) is { Success: true } end) return Last(end, today, wholeWeek: true);
        return Within().Match(text) is { Success: true } within ? Last(within, today, wholeWeek: false) : null;
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Last(Match match, DateOnly today, bool wholeWeek)
    {
        var next = match.Groups["which"].Value.StartsWith('с') ? 1 : 0;
        return match.Groups["unit"].Value[0] switch
        {
            'н' => Monday(today).AddDays(7 * next + (wholeWeek ? 6 : 4)),
            'м' => new DateOnly(today.Year, today.Month, 1).AddMonths(1 + next).AddDays(-1),
            _ => new DateOnly(today.Year + next, 12, 31),
        };
    }

    [GeneratedRegex(@"^(в\s+)?кон(ец|ца|це|цу)\s+((?<which>следующ(ей|его)|эт(ой|ого)|текущ(ей|его))\s+)?(?<unit>недели|месяца|года)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EndOf();

    [GeneratedRegex(@"^в?\s*(?<which>следующ(ей|ем)|эт(ой|ом))\s+(?<unit>неделе|месяце)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Within();
}
