using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Parts of a month: «третья декада октября», «первая половина мая», «последняя неделя сентября», «второй вторник ноября».</summary>
internal static class MonthPartReader
{
    private const int Last = 0;

    private const string SevenDays = "Неделя месяца сочтена по семь дней с первого числа.";

    public static CalendarUnit? Read(TokenCursor cursor) => cursor.Try(OfMonth) ?? cursor.Try(AfterMonth);

    /// <summary>«третья декада октября», «последний рабочий день мая», «первые две недели сентября».</summary>
    private static CalendarUnit? OfMonth(TokenCursor cursor)
    {
        if (cursor.Try(FirstWeeks) is { } weeks) return weeks;
        if (TakePart(cursor) is not var (number, noun, working)) return null;
        cursor.Take("месяца");
        if (DayReader.Read(cursor) is not { Size: UnitSize.Month } month || Part(number, noun, month) is not { } part) return null;
        return working ? part.Doubtful(ReadingConfidence.Medium, "Последний рабочий день принят за последний день месяца.") : part;
    }

    /// <summary>«октябрь, вторая половина», «сентябрь (1 декада)».</summary>
    private static CalendarUnit? AfterMonth(TokenCursor cursor)
    {
        if (DayReader.Read(cursor) is not { Size: UnitSize.Month } month) return null;
        var bracket = cursor.Take(TokenKind.Bracket);
        if (!bracket && !cursor.Take(TokenKind.Comma) && !cursor.Take(TokenKind.Dash)) return null;
        if (TakePart(cursor) is not (var number, var noun, false) || DayReader.Read(cursor) is not null || cursor.Current.IsWord("месяца", "каждого")) return null;
        return bracket && !cursor.Take(TokenKind.Bracket) ? null : Part(number, noun, month);
    }

    private static CalendarUnit? FirstWeeks(TokenCursor cursor)
    {
        if (!cursor.TakeStem("перв") || Vocabulary.Count(cursor.Current.Text) is not (>= 2 and <= 4 and var count)) return null;
        cursor.Skip();
        if (!cursor.TakeStem("недел") || DayReader.Read(cursor) is not { Size: UnitSize.Month } month) return null;
        return CalendarUnits.MonthPart(month.Month, 1, count * 7, month.Year).Doubtful(ReadingConfidence.Medium, SevenDays);
    }

    private static (int Number, Token Noun, bool Working)? TakePart(TokenCursor cursor)
    {
        if (TakeOrdinal(cursor) is not { } number) return null;
        var working = cursor.TakeAny("рабочий", "рабочая", "рабочего", "учебный", "учебного");
        var noun = cursor.Current;
        if (noun.Kind is not TokenKind.Word) return null;
        cursor.Skip();
        return (number, noun, working);
    }

    /// <summary>«первый», «2-й», «III», and 0 for «последний».</summary>
    public static int? TakeOrdinal(TokenCursor cursor)
    {
        var token = cursor.Current;
        var number = token.WordBegins("последн") ? Last
            : token is { Kind: TokenKind.Number, Value: >= 1 and <= 5 } ? token.Value
            : token.Kind is TokenKind.Word && OrdinalWord.Read(token.Text) is <= 5 and { } word ? word
            : (int?)null;
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
        >= 1 and <= 4 => CalendarUnits.MonthPart(month, number * 7 - 6, number * 7, year).Doubtful(ReadingConfidence.Medium, SevenDays),
        _ => null,
    };
}
