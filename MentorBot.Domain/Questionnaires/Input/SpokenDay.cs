using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Input;

/// <summary>Reads a day as people name it without its number: «завтра», «в пятницу», «в прошлый вторник», «через две недели», «3 дня назад».</summary>
internal static partial class SpokenDay
{
    private const int Week = 7;
    private const int MostSteps = 60;

    private static readonly string[] Weekdays = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"];

    /// <param name="text">Folded.</param>
    /// <param name="bounds">A bare day of the week is the coming one, or the last one where only the past will do.</param>
    /// <returns>The day; null when the words are not of this kind.</returns>
    public static DateOnly? Read(string text, DateOnly today, DateBounds bounds)
    {
        if (text is "сегодня") return today;
        if (text is "вчера") return today.AddDays(-1);
        if (text is "позавчера") return today.AddDays(-2);
        if (text is "завтра") return today.AddDays(1);
        if (text is "послезавтра") return today.AddDays(2);
        if (Ahead().Match(text) is { Success: true } ahead) return Steps(ahead) is { } days ? today.AddDays(days) : null;
        if (Ago().Match(text) is { Success: true } ago) return Steps(ago) is { } days ? today.AddDays(-days) : null;
        return OfWeek().Match(text) is { Success: true } named ? Weekday(named, today, bounds) : null;
    }

    private static int? Steps(Match match)
    {
        var steps = Count(match.Groups["count"].Value);
        return steps is null or > MostSteps ? null : match.Groups["unit"].Value[0] == 'н' ? steps * Week : steps;
    }

    private static int? Count(string written) => written switch
    {
        "" or "один" or "одну" => 1,
        "два" or "две" or "пару" => 2,
        "три" => 3,
        "четыре" => 4,
        "пять" => 5,
        "шесть" => 6,
        "десять" => 10,
        _ => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private static DateOnly Weekday(Match match, DateOnly today, DateBounds bounds)
    {
        var index = Array.FindIndex(Weekdays, name => match.Groups["day"].Value.StartsWith(name, StringComparison.Ordinal));
        var monday = today.AddDays(-(((int)today.DayOfWeek + Week - 1) % Week));
        var ofThisWeek = monday.AddDays(index);
        var (coming, last) = (ofThisWeek > today ? ofThisWeek : ofThisWeek.AddDays(Week), ofThisWeek < today ? ofThisWeek : ofThisWeek.AddDays(-Week));
        return match.Groups["which"].Value switch
        {
            ['с', ..] => ofThisWeek.AddDays(Week),
            ['п', ..] => last,
            _ when ofThisWeek == today && bounds.Contains(today) => today,
            _ => bounds.Contains(coming) || !bounds.Contains(last) ? coming : last,
        };
    }

    [GeneratedRegex(@"^через\s+((?<count>[0-9]{1,3}|\p{L}+)\s+)?(?<unit>день|дня|дней|недел[юиь])$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"^((?<count>[0-9]{1,3}|\p{L}+)\s+)?(?<unit>день|дня|дней|недел[юиь])\s+назад$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ago();

    [GeneratedRegex(@"^(во?\s+)?((?<which>следующ(ий|ую|ее)|прошл(ый|ую|ое)|эт(от|у|о)|ближайш(ий|ую|ее))\s+)?(?<day>понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OfWeek();
}
