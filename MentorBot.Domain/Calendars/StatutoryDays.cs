namespace MentorBot.Domain.Calendars;

/// <summary>What the Labour Code, article 112, says of every year without a decree.</summary>
internal static class StatutoryDays
{
    private const int January = 1;

    public static readonly IReadOnlyList<(int Month, int Day)> Holidays =
        [(1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)];

    /// <summary>A holiday on a weekend frees the next working day; those of January only the government moves.</summary>
    public static IReadOnlyList<DateOnly> CarriedOver(int year)
    {
        var free = Holidays.Select(holiday => new DateOnly(year, holiday.Month, holiday.Day)).ToHashSet();
        var carried = new List<DateOnly>();
        foreach (var holiday in free.Where(day => day.Month != January && IsWeekend(day)).Order().ToList())
        {
            var next = holiday;
            while (IsWeekend(next) || free.Contains(next)) next = next.AddDays(1);
            free.Add(next);
            carried.Add(next);
        }

        return carried;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
