using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Schools;

internal static class SchoolDays
{
    /// <summary>The calendar day at the school.</summary>
    public static DateOnly TodayAt(this School school, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(school.TimeZone)).DateTime);

    /// <summary>The day on which the cycle began in which this day lies. A school keeps the dates of its first year; the later ones begin on the same date.</summary>
    public static DateOnly CurrentYearStart(this School school, DateOnly day)
    {
        var years = day.Year - school.YearStart.Year;
        var start = school.YearStart.AddYears(years);
        return start > day ? school.YearStart.AddYears(years - 1) : start;
    }
}
