using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;

namespace MentorBot.Host.Roadmaps.Digests;

/// <summary>A digest that is to come.</summary>
/// <param name="Period">The day of the week, or the first of the month, that it is counted by; it names the digest.</param>
/// <param name="On">The working day on which it is sent.</param>
internal sealed record DigestDay(DateOnly Period, DateOnly On);

/// <summary>Counts the days of digests. What falls on a day off comes on the next working day; a week or a month without any, or within the yearly pause, has none.</summary>
internal static class DigestDays
{
    /// <summary>The first weekly digest after a day; null where the school wants none.</summary>
    public static DigestDay? NextWeekly(DateOnly after, ReminderSettings settings, WorkCalendar calendar)
    {
        if (settings.WeeklyDigest is not { } wanted) return null;
        var nominal = after.AddDays(-(((int)after.DayOfWeek - (int)wanted + 7) % 7));
        return First(nominal, after, Days(settings, calendar), day => day.AddDays(7));
    }

    /// <summary>The first monthly digest after a day; null where the school wants none.</summary>
    public static DigestDay? NextMonthly(DateOnly after, ReminderSettings settings, WorkCalendar calendar) =>
        settings.MonthlyDigest ? First(new DateOnly(after.Year, after.Month, 1), after, Days(settings, calendar), day => day.AddMonths(1)) : null;

    /// <summary>A digest is never sent on a day off, whatever else is, nor in the yearly pause.</summary>
    private static SendingDays Days(ReminderSettings settings, WorkCalendar calendar) => new(settings with { MovesOffFreeDays = true }, calendar);

    private static DigestDay First(DateOnly nominal, DateOnly after, SendingDays days, Func<DateOnly, DateOnly> next)
    {
        while (true)
        {
            var on = days.OnOrAfter(nominal);
            if (on > after && on < next(nominal)) return new DigestDay(nominal, on);
            nominal = next(nominal);
        }
    }
}
