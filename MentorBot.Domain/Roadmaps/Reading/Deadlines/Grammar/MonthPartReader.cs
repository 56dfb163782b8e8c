using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Parts of a month: «третья декада октября», «первая половина мая», «последняя неделя сентября», «второй вторник ноября».</summary>
internal static class MonthPartReader
{
    private const int Last = 0;

    public static CalendarUnit? Read(TokenCursor cursor)
    {
        if (TakeOrdinal(cursor) is not { } number) return null;
        cursor.TakeAny("рабочий", "рабочая", "рабочего");
        var noun = cursor.Current;
        if (noun.Kind is not TokenKind.Word) return null;
        cursor.Skip();
        cursor.Take("месяца");
        if (DayReader.Read(cursor) is not { Size: UnitSize.Month } month) return null;
        return Part(number, noun, month);
    }

    /// <summary>«первый», «2-й», «III», and 0 for «последний».</summary>
    public static int? TakeOrdinal(TokenCursor cursor)
    {
        var token = cursor.Current;
        var number = token.WordBegins("последн") ? Last
            : token is { Kind: TokenKind.Number, Value: >= 1 and <= 5 } ? token.Value
            : token.Kind is TokenKind.Word ? Vocabulary.Ordinal(token.Text)
            : null;
        if (number is not null) cursor.Skip();
        return number;
    }

    private static CalendarUnit? Part(int number, Token noun, CalendarUnit month)
    {
        var (m, y) = (month.Month, month.Year);
        if (noun.WordBegins("декад")) return Decade(number, m, y);
        if (noun.WordBegins("половин"))
            return number switch { 1 => CalendarUnits.MonthPart(m, 1, 15, y), 2 or Last => CalendarUnits.MonthPart(m, 16, 31, y), _ => null };
        if (noun.WordBegins("недел")) return Week(number, m, y);
        if (noun.WordBegins("числ")) return number == 1 ? CalendarUnits.MonthPart(m, 1, 5, y).Doubtful(ReadingConfidence.Medium, "«Первые числа» приняты за 1–5 число.") : null;
        if (noun.IsWord("день", "дня", "дню")) return number == Last ? CalendarUnits.MonthTail(m, 1, y) with { Size = UnitSize.Day } : null;
        return Vocabulary.Weekday(noun.Text) is { } weekday ? CalendarUnits.NthWeekday(number, weekday, m, y) : null;
    }

    private static CalendarUnit? Decade(int number, int month, int? year) => number switch
    {
        1 => CalendarUnits.MonthPart(month, 1, 10, year),
        2 => CalendarUnits.MonthPart(month, 11, 20, year),
        3 or Last => CalendarUnits.MonthPart(month, 21, 31, year),
        _ => null,
    };

    private static CalendarUnit? Week(int number, int month, int? year) => number switch
    {
        Last => CalendarUnits.MonthTail(month, 7, year),
        >= 1 and <= 4 => CalendarUnits.MonthPart(month, number * 7 - 6, number * 7, year).Doubtful(ReadingConfidence.Medium, "Неделя месяца сочтена по семь дней с первого числа."),
        _ => null,
    };
}
