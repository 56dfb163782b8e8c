namespace MentorBot.Domain.Calendars;

/// <summary>The wall clock of a school: days and hours of its zone on one side, instants in UTC on the other.</summary>
/// <param name="quietFrom">From this hour nobody is disturbed; null for nine in the evening.</param>
/// <param name="quietUntil">Until this hour nobody is disturbed; null for eight in the morning. Earlier than <paramref name="quietFrom"/>: the quiet hours hold midnight.</param>
public sealed class SchoolClock(TimeZoneInfo zone, TimeOnly? quietFrom = null, TimeOnly? quietUntil = null)
{
    public TimeOnly QuietFrom { get; } = quietFrom ?? new(21, 0);

    public TimeOnly QuietUntil { get; } = quietUntil ?? new(8, 0);

    /// <summary>The instant of a wall time, in UTC. A time that the clocks skip becomes the first one after the gap; one that they repeat is the first of the two.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        if (zone.IsInvalidTime(wall)) wall = EndOfGap(wall);
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(InZone(instant));

    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(InZone(instant));

    /// <summary>The instant itself by day; the coming end of the quiet hours by night.</summary>
    public DateTimeOffset OutsideQuietHours(DateTimeOffset instant)
    {
        var (day, time) = (DayOf(instant), TimeOf(instant));
        if (time < QuietUntil) return At(day, QuietUntil);
        return time >= QuietFrom ? At(day.AddDays(1), QuietUntil) : instant;
    }

    private DateTime InZone(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    private DateTime EndOfGap(DateTime wall)
    {
        var minute = new DateTime(wall.Year, wall.Month, wall.Day, wall.Hour, wall.Minute, 0, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(minute)) minute = minute.AddMinutes(1);
        return minute;
    }
}
