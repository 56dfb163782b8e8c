namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Seasons, taken by the calendar and asked about: «осень 2026 г.», «весной», «летний период».</summary>
internal static class SeasonReader
{
    private const string ByCalendar = "Время года взято по календарю, уточните даты.";

    private static readonly (string[] Nouns, string Adjective, int First, int Last)[] Seasons =
    [
        (["осень", "осенью", "осени"], "осенн", 9, 11), (["зима", "зимой", "зимы", "зиму"], "зимн", 12, 2),
        (["весна", "весной", "весны", "весну"], "весенн", 3, 5), (["лето", "летом", "лета"], "летн", 6, 8),
    ];

    public static CalendarUnit? Read(TokenCursor cursor)
    {
        foreach (var (nouns, adjective, first, last) in Seasons)
        {
            if (!cursor.TakeAny(nouns) && !(cursor.TakeStem(adjective) && cursor.TakeAny("период", "сезон"))) continue;
            return Season(first, last, YearReader.After(cursor)).Doubtful(ReadingConfidence.Medium, ByCalendar);
        }

        return null;
    }

    private static CalendarUnit Season(int first, int last, YearWords? year)
    {
        if (first < last) return CalendarUnits.Months(first, last, year?.OfMonth(first));
        return new CalendarUnit(UnitSize.Term, first, y => new DateSpan(new DateOnly(y, first, 1), new DateOnly(y + 1, last + 1, 1).AddDays(-1))) { Year = year?.OfMonth(first) };
    }
}
