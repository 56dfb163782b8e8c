using System.Text.Json;

namespace MentorBot.Domain.Calendars;

/// <summary>The days that the government moved in one year: a file <c>russia-YYYY.calendar.json</c> beside this class.</summary>
/// <param name="DaysOff">Working days on which nobody works.</param>
/// <param name="WorkingDays">Saturdays and Sundays on which everybody does.</param>
internal sealed record MovedDays(IReadOnlyList<DateOnly> DaysOff, IReadOnlyList<DateOnly> WorkingDays)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The last year that has a file.</summary>
    public static int LastYear { get; } = OfAllYears().SelectMany(year => year.DaysOff).Max().Year;

    /// <summary>The moved days of all years that have a file.</summary>
    public static IReadOnlyList<MovedDays> OfAllYears()
    {
        var assembly = typeof(MovedDays).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith("calendars/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        MovedDays Read(string name)
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<MovedDays>(file, Json) ?? throw new InvalidOperationException($"The calendar {name} is empty.");
        }
    }
}
