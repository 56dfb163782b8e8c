using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Bare numbers after a month: «сентябрь (1-10)», «октябрь: 20-25», «октябрь (до 15)», «октябрь (15)».</summary>
internal static class DaysOfMonthReader
{
    private const int LastGrade = 11;
    private const string Numbers = "Числа после месяца приняты за его дни.";

    public static CalendarUnit? Read(TokenCursor cursor)
    {
        if (DayReader.Read(cursor) is not { Size: UnitSize.Month } month) return null;
        var bracket = cursor.Take(TokenKind.Bracket);
        if (!bracket && !cursor.Take(TokenKind.Comma)) return null;
        var limit = cursor.Take("до") || cursor.Take("к");
        cursor.TakeAny("с");
        if (TakeDay(cursor) is not { } first) return null;
        int? last = cursor.Take(TokenKind.Dash) || cursor.Take("по") ? TakeDay(cursor) : null;
        var closed = bracket ? cursor.Take(TokenKind.Bracket) : cursor.AtEnd || cursor.Current.Kind is TokenKind.Stop;
        if (!closed || limit && last is not null || cursor.Peek(-1).Kind is TokenKind.Dash) return null;
        return last is { } end ? Days(month, first, end) : Day(month, first, limit, bracket);
    }

    /// <summary>«(5-9)» may as well be grades; «(20-25)» can not.</summary>
    private static CalendarUnit? Days(CalendarUnit month, int first, int last)
    {
        if (first >= last) return null;
        var days = Part(month, first, last);
        return last > LastGrade ? days : days.Doubtful(ReadingConfidence.Medium, Numbers);
    }

    private static CalendarUnit? Day(CalendarUnit month, int day, bool limit, bool bracket)
    {
        if (limit) return Part(month, 1, day);
        return bracket ? DayReader.Day(day, month.Month, month.Year).Doubtful(ReadingConfidence.Medium, Numbers) : null;
    }

    private static CalendarUnit Part(CalendarUnit month, int first, int last) =>
        DayReader.Day(last, month.Month, month.Year) is { Day: > 0 } ? CalendarUnits.MonthPart(month.Month, first, last, month.Year) : DayReader.Day(last, month.Month, month.Year);

    private static int? TakeDay(TokenCursor cursor)
    {
        if (cursor.Current is not { Kind: TokenKind.Number, Value: >= 1 and <= 31 } day || RomanNumber.Read(day.Text) is not null) return null;
        cursor.Skip();
        return day.Value;
    }
}
