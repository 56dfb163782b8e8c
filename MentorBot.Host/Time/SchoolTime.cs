using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Time;

/// <summary>Moments and days of a school, as its settings have them.</summary>
internal static class SchoolTime
{
    public static SchoolClock ClockOf(School school) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(school.TimeZone), school.Settings.Reminders.QuietFrom, school.Settings.Reminders.QuietUntil);

    /// <summary>The days on which the school works: those of the country, and its own.</summary>
    public static WorkCalendar CalendarOf(School school) => WorkCalendar.Russian.With(school.Settings.DaysOff, school.Settings.WorkingDays);

    public static DateTimeOffset StartOf(DateOnly day, School school) => ClockOf(school).At(day, TimeOnly.MinValue);

    /// <summary>The hour at which the program speaks up by itself; nine in the morning unless the school has it otherwise.</summary>
    public static DateTimeOffset MorningOf(DateOnly day, School school) => ClockOf(school).At(day, school.Settings.Reminders.SendingTime);

    /// <summary>The next morning on which the school lets its staff be reminded, today's where it is still to come.</summary>
    public static DateTimeOffset NextMorning(DateTimeOffset now, School school)
    {
        var days = new SendingDays(school.Settings.Reminders, CalendarOf(school));
        var today = ClockOf(school).DayOf(now);
        return MorningOf(days.OnOrAfter(MorningOf(today, school) > now ? today : today.AddDays(1)), school);
    }

    /// <summary>The same moment with the offset of the school's own clock.</summary>
    public static DateTimeOffset AtSchool(DateTimeOffset moment, School school) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(school.TimeZone));
}
