using System.Globalization;

namespace MentorBot.Host.Roadmaps.Calendars;

/// <summary>A whole day of a calendar.</summary>
/// <param name="Uid">Stays the same as long as it is the same matter, whatever its day.</param>
/// <param name="IsSure">False where a person has not yet confirmed it.</param>
/// <param name="Sequence">Grows with each change.</param>
internal sealed record CalendarEvent(
    string Uid, DateOnly On, string Summary, string Description, string? Category, bool IsSure, int Sequence, DateTimeOffset ChangedAt);

/// <summary>Writes a calendar to subscribe to, as RFC 5545 and 7986 have it.</summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>How often those who subscribe should look again.</summary>
    private const string Refresh = "PT6H";

    public static byte[] Write(string name, IEnumerable<CalendarEvent> events)
    {
        var lines = new ContentLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", "-//MentorBot//Roadmaps//RU")
            .Add("CALSCALE", "GREGORIAN")
            .Add("METHOD", "PUBLISH")
            .AddText("NAME", name)
            .AddText("X-WR-CALNAME", name)
            .Add("REFRESH-INTERVAL;VALUE=DURATION", Refresh)
            .Add("X-PUBLISHED-TTL", Refresh);
        foreach (var one in events) Write(lines, one);
        return lines.Add("END", "VCALENDAR").ToBytes();
    }

    private static void Write(ContentLines lines, CalendarEvent one)
    {
        lines.Add("BEGIN", "VEVENT")
            .AddText("UID", one.Uid)
            .Add("DTSTAMP", Moment(one.ChangedAt))
            .Add("LAST-MODIFIED", Moment(one.ChangedAt))
            .Add("SEQUENCE", one.Sequence.ToString(CultureInfo.InvariantCulture))
            .Add("DTSTART;VALUE=DATE", Day(one.On))
            .Add("DTEND;VALUE=DATE", Day(one.On.AddDays(1)))
            .AddText("SUMMARY", one.Summary)
            .AddText("DESCRIPTION", one.Description)
            .Add("STATUS", one.IsSure ? "CONFIRMED" : "TENTATIVE")
            .Add("TRANSP", "TRANSPARENT"); // A term takes nobody's time.
        if (one.Category is { } category) lines.AddText("CATEGORIES", category);
        lines.Add("END", "VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
