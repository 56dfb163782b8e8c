namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Makes calendar units.</summary>
internal static class CalendarUnits
{
    public static CalendarUnit Day(int day, int month, int? year = null) =>
        new(UnitSize.Day, month, y => day <= DateTime.DaysInMonth(y, month) ? DateSpan.Of(new DateOnly(y, month, day)) : null) { Year = year, Day = day };

    public static CalendarUnit Month(int month, int? year = null) => new(UnitSize.Month, month, y => Days(y, month, 1, month, 31)) { Year = year };

    public static CalendarUnit MonthPart(int month, int firstDay, int lastDay, int? year = null) =>
        new(UnitSize.MonthPart, month, y => Days(y, month, firstDay, month, lastDay)) { Year = year };

    /// <summary>The last <paramref name="count"/> days of a month.</summary>
    public static CalendarUnit MonthTail(int month, int count, int? year = null) =>
        new(UnitSize.MonthPart, month, y => Days(y, month, DateTime.DaysInMonth(y, month) - count + 1, month, 31)) { Year = year };

    public static CalendarUnit Months(int first, int last, int? year = null) => new(UnitSize.Term, first, y => Days(y, first, 1, last, 31)) { Year = year };

    public static CalendarUnit Quarter(int number, int? year = null) => Months(number * 3 - 2, number * 3, year);

    public static CalendarUnit WholeYear(int year) => new(UnitSize.Year, 1, y => Days(y, 1, 1, 12, 31)) { Year = year };

    public static CalendarUnit Days(DateSpan days, UnitSize size) => new(size, days.Start.Month, _ => days) { Fixed = days };

    /// <summary>The school year that begins in <paramref name="year"/>.</summary>
    public static CalendarUnit SchoolYear(int year, DeadlineSettings settings) =>
        Days(new DateSpan(new DateOnly(year, 9, 1), settings.SchoolYearEnd(year + 1)), UnitSize.Year);

    /// <summary>The n-th weekday of a month; the last one when <paramref name="number"/> is 0.</summary>
    public static CalendarUnit NthWeekday(int number, DayOfWeek weekday, int month, int? year = null) =>
        new(UnitSize.Day, month, y => NthWeekdayOf(y, month, number, weekday) is { } day ? DateSpan.Of(day) : null) { Year = year };

    public static DateOnly? NthWeekdayOf(int year, int month, int number, DayOfWeek weekday)
    {
        var length = DateTime.DaysInMonth(year, month);
        var first = 1 + ((int)weekday - (int)new DateOnly(year, month, 1).DayOfWeek + 7) % 7;
        var day = number == 0 ? first + (length - first) / 7 * 7 : first + (number - 1) * 7;
        return day <= length ? new DateOnly(year, month, day) : null;
    }

    private static DateSpan Days(int year, int firstMonth, int firstDay, int lastMonth, int lastDay) =>
        new(new DateOnly(year, firstMonth, firstDay), new DateOnly(year, lastMonth, Math.Min(lastDay, DateTime.DaysInMonth(year, lastMonth))));
}
