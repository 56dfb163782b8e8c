using MentorBot.Domain.Calendars;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Time;

/// <summary>Moments of a school's day.</summary>
internal static class SchoolTime
{
    private static readonly TimeOnly Morning = new(9, 0);

    public static SchoolClock ClockOf(School school) => new(TimeZoneInfo.FindSystemTimeZoneById(school.TimeZone));

    public static DateTimeOffset StartOf(DateOnly day, School school) => ClockOf(school).At(day, TimeOnly.MinValue);

    /// <summary>Nine in the morning, when the program speaks up by itself.</summary>
    public static DateTimeOffset MorningOf(DateOnly day, School school) => ClockOf(school).At(day, Morning);

    /// <summary>The same moment with the offset of the school's own clock.</summary>
    public static DateTimeOffset AtSchool(DateTimeOffset moment, School school) =>
        TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(school.TimeZone));
}
