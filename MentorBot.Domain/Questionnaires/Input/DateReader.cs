using System.Globalization;
using System.Text.RegularExpressions;

namespace MentorBot.Domain.Questionnaires.Input;

/// <summary>Why a typed date was not read.</summary>
public enum DateMistake
{
    None,

    /// <summary>The text is no date at all.</summary>
    NotADate,

    /// <summary>The calendar has no such day (31 февраля).</summary>
    Impossible,

    /// <summary>The year is so far ahead that it must be a slip (2500).</summary>
    TooFar,

    /// <summary>Day and month are given, and the year must be given too.</summary>
    YearMissing,
}

/// <summary>A date read from typed text, or the mistake.</summary>
public sealed record DateReading(DateOnly Date, DateMistake Mistake);

/// <summary>
/// Reads a date as a person types it: 25.12.2026, 25.12, 5.3.26, 25 декабря, сегодня, в пятницу, через две недели, до конца месяца, 2026-12-25.
/// Every place where a person names one day reads it here; the deadlines of documents have a grammar of their own.
/// </summary>
public static partial class DateReader
{
    /// <summary>The years that dates of people lie in.</summary>
    public const int FirstYear = 1900;
    public const int LastYear = 2100;

    private static readonly string[] Months =
        ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    /// <summary>
    /// Reads one date. A date without a year is the one nearest to <paramref name="today"/> that lies inside
    /// <paramref name="bounds"/>, or the nearest of all where none does; the caller still checks the bounds.
    /// </summary>
    public static DateReading Read(string typed, DateOnly today, DateBounds bounds, bool needsYear = false)
    {
        var text = Leading().Replace(TypedText.Fold(typed), "");
        if (SpokenDay.Read(text, today, bounds) is { } spoken) return new DateReading(spoken, DateMistake.None);

        if (EndOfMonth().Match(text) is { Success: true } end) return LastDay(Month(end.Groups["month"].Value), today, bounds);
        var match = Iso().Match(text);
        if (!match.Success) match = Numeric().Match(text);
        if (!match.Success) match = Worded().Match(text);
        if (!match.Success) return Failed(DateMistake.NotADate);

        var month = Month(match.Groups["month"].Value);
        if (month == 0) return Failed(DateMistake.NotADate);
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var year = match.Groups["year"];
        if (year.Success) return Make(FullYear(year.Value, today), month, day);
        return needsYear ? Failed(DateMistake.YearMissing) : Nearest(day, month, today, bounds);
    }

    private static int Month(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number > 12 ? 13 : number == 0 ? 13 : number;

        // «март» must be tried before «май», which is recognised by two letters in every case form.
        return Array.FindIndex(Months, month => text.StartsWith(month, StringComparison.Ordinal)) + 1;
    }

    private static int FullYear(string digits, DateOnly today)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        if (digits.Length > 2) return year;
        var century = today.Year / 100 * 100;

        // Two digits far in the future can only be a year of birth.
        return century + year > today.Year + 20 ? century - 100 + year : century + year;
    }

    /// <summary>«конец ноября»: its last day in the nearest year inside the bounds.</summary>
    private static DateReading LastDay(int month, DateOnly today, DateBounds bounds)
    {
        var ends = Enumerable.Range(today.Year - 1, 3).Select(year => new DateOnly(year, month, DateTime.DaysInMonth(year, month))).OrderBy(day => Math.Abs(day.DayNumber - today.DayNumber)).ToList();
        var inside = ends.FindIndex(bounds.Contains);
        return new DateReading(ends[Math.Max(inside, 0)], DateMistake.None);
    }

    private static DateReading Nearest(int day, int month, DateOnly today, DateBounds bounds)
    {
        // Eight years to either side always hold a 29 February.
        var dates = Enumerable.Range(today.Year - 8, 17)
            .Select(year => Make(year, month, day))
            .Where(reading => reading.Mistake == DateMistake.None)
            .Select(reading => reading.Date)
            .OrderBy(date => Math.Abs(date.DayNumber - today.DayNumber))
            .ToList();
        if (dates.Count == 0) return Failed(DateMistake.Impossible);
        var inside = dates.Where(bounds.Contains).Take(1).ToList();
        return new DateReading(inside.Count > 0 ? inside[0] : dates[0], DateMistake.None);
    }

    private static DateReading Make(int year, int month, int day) =>
        year > LastYear ? Failed(DateMistake.TooFar) :
        year >= FirstYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateReading(new DateOnly(year, month, day), DateMistake.None)
            : Failed(DateMistake.Impossible);

    private static DateReading Failed(DateMistake mistake) => new(default, mistake);

    /// <summary>Words that lead to the day and change nothing.</summary>
    [GeneratedRegex(@"^((давайте|можно|пожалуйста|лучше|перенести|перенесите|перенесем|сделаем|срок|на|до|к|ко|не\s+поз(днее|же)),?\s+)+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(в\s+)?кон(ец|ца|це|цу)\s+(?<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EndOfMonth();

    [GeneratedRegex(@"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\s*[./\s-]\s*(?<month>[0-9]{1,2})(\s*[./\s-]\s*(?<year>[0-9]{4}|[0-9]{2}))?\s*(г|год|года)?\.?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(-?го|-?е)?\s*(?<month>январ[ьяе]|янв|феврал[ьяе]|фев|марта?|мар|апрел[ьяе]|апр|ма[йяе]|июн[ьяе]|июн|июл[ьяе]|июл|августа?|авг|сентябр[ьяе]|сент?|октябр[ьяе]|окт|ноябр[ьяе]|нояб?|декабр[ьяе]|дек)\.?,?(\s+(?<year>[0-9]{4}|[0-9]{2}))?\s*(г|год|года)?\.?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Worded();
}
