using System.Globalization;

namespace MentorBot.Host.Meetings;

/// <summary>Days inside the actions of buttons.</summary>
internal static class MeetingDays
{
    private const string Format = "yyyyMMdd";

    public static string Code(DateOnly day) => day.ToString(Format, CultureInfo.InvariantCulture);

    public static DateOnly? Parse(string code) =>
        DateOnly.TryParseExact(code, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
