using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Input;

/// <summary>A span of time in words, counted from a day: «две недели», «3 дня», «месяц», «полгода».</summary>
internal static class SpokenSpan
{
    private const int MostDays = 420;

    /// <summary>The day that lies the matched span from <paramref name="today"/>; null where the number is no number or too large to be meant.</summary>
    public static DateOnly? From(DateOnly today, Match match, int direction)
    {
        if (Count(match.Groups["count"].Value) is not { } count) return null;
        var day = match.Groups["unit"].Value switch
        {
            ['д', ..] => today.AddDays(direction * count),
            ['н', ..] => today.AddDays(direction * count * 7),
            "полгода" => today.AddMonths(direction * 6),
            ['м', ..] => today.AddMonths(direction * count),
            _ => today.AddYears(direction * count),
        };
        return Math.Abs(day.DayNumber - today.DayNumber) <= MostDays ? day : null;
    }

    private static int? Count(string written) => written switch
    {
        "" or "один" or "одну" => 1,
        "два" or "две" or "пару" => 2,
        "три" => 3,
        "четыре" => 4,
        "пять" => 5,
        "шесть" => 6,
        "семь" => 7,
        "восемь" => 8,
        "девять" => 9,
        "десять" => 10,
        _ => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
    };
}
