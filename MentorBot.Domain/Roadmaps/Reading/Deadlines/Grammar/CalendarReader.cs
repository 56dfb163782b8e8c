namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Any stretch of the calendar; of several readings the longest wins.</summary>
internal static class CalendarReader
{
    private static readonly Func<TokenCursor, CalendarUnit?>[] Readers =
        [DayReader.Read, MonthPartReader.Read, DaysOfMonthReader.Read, EdgeReader.Read, TermReader.Read, SchoolCalendar.Read, SeasonReader.Read, RomanMonthReader.Read];

    public static CalendarUnit? Read(TokenCursor cursor)
    {
        var (start, end) = (cursor.Position, cursor.Position);
        CalendarUnit? longest = null;
        foreach (var reader in Readers)
        {
            cursor.Position = start;
            if (reader(cursor) is not { } unit || cursor.Position <= end) continue;
            (longest, end) = (unit, cursor.Position);
        }

        cursor.Position = end;
        return longest;
    }
}
