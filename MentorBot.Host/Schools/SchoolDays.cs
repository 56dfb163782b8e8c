using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Schools;

internal static class SchoolDays
{
    /// <summary>The calendar day at the school.</summary>
    public static DateOnly TodayAt(this School school, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(school.TimeZone)).DateTime);
}
