using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>A place in every month: «последняя пятница месяца», «1 и 3 понедельник каждого месяца», «первая декада каждого месяца».</summary>
internal static class MonthRhythmReader
{
    private const string EachMonth = "Принято: в каждом месяце.";
    private const string SevenDays = "Неделя месяца сочтена по семь дней с первого числа.";
    private const string LastDay = "Последний рабочий день принят за последний день месяца.";

    public static Repetition? Read(TokenCursor cursor)
    {
        cursor.TakeAny("в", "во", "на", "до");
        var each = cursor.TakeAny("каждый", "каждую", "каждая", "каждое");
        if (Place(cursor) is not { } every) return null;
        var listed = every.WeekdayNumbers.Count > 1;
        each |= cursor.TakeAny("каждого", "каждый");
        if (cursor.TakeAny("месяца", "месяц")) return each || every.Weekdays.Count > 0 || every.DueDay is null ? every : Doubtful(every);

        // Without the month only a weekday can be meant in every month: «1 и 3 понедельник», «каждый 2-й вторник».
        return every.Weekdays.Count > 0 && (each || listed) && DayReader.Read(cursor) is null ? Doubtful(every) : null;
    }

    /// <summary>What is said after a frequency: «еженедельно по пятницам», «ежемесячно, последняя пятница».</summary>
    public static Repetition Detail(Repetition every, TokenCursor cursor)
    {
        if (every.Interval != 1 && every.Unit is not RepetitionUnit.Week) return every;
        var start = cursor.Position;
        if (!cursor.Take(TokenKind.Comma) && !cursor.Take(TokenKind.Bracket)) cursor.Take(TokenKind.Dash);
        cursor.TakeAny("по", "в", "во", "на", "каждый", "каждую");
        if (every.Unit is RepetitionUnit.Week && Weekdays.Take(cursor) is { Count: > 0 } days && (every.Times == 1 || every.Times == days.Count)) return WithDays(every, days);
        if (every is { Unit: RepetitionUnit.Month, Times: 1 } && Place(cursor) is { } place && NoMonth(cursor)) return place;
        cursor.Position = start;
        return every;
    }

    private static Repetition WithDays(Repetition every, IReadOnlyList<DayOfWeek> days)
    {
        var named = every with { Weekdays = days, Times = 1 };
        return every.Interval == 1 || every.Note is not null ? named : named with { Confidence = ReadingConfidence.Medium, Note = "Не сказано, с какой недели считать." };
    }

    private static bool NoMonth(TokenCursor cursor)
    {
        cursor.TakeAny("каждого");
        cursor.TakeAny("месяца");
        return cursor.Try(DayReader.Read) is null;
    }

    private static Repetition? Place(TokenCursor cursor)
    {
        var numbers = new List<int>();
        while (MonthPartReader.TakeOrdinal(cursor) is { } number)
        {
            numbers.Add(number);
            if (!(cursor.Current.Kind is TokenKind.Comma || cursor.Current.IsWord("и")) || cursor.Peek(1).Kind is not (TokenKind.Number or TokenKind.Word)) break;
            if (cursor.Peek(1).Kind is TokenKind.Word && OrdinalWord.Read(cursor.Peek(1).Text) is null && !cursor.Peek(1).WordBegins("последн")) break;
            cursor.Skip();
        }

        if (numbers.Count == 0) return null;
        var working = cursor.TakeAny("рабочий", "рабочего", "учебный", "учебного");
        var noun = cursor.Current;
        if (noun.Kind is not TokenKind.Word) return null;
        cursor.Skip();
        var monthly = new Repetition(RepetitionUnit.Month);
        if (Vocabulary.Weekday(noun.Text) is { } weekday && !working) return monthly with { Weekdays = [weekday], WeekdayNumbers = numbers };
        if (numbers is not [var only]) return null;
        return (only, noun) switch
        {
            (0, { Text: "день" or "дня" or "дню" }) => working ? monthly with { AtEnd = true, Confidence = ReadingConfidence.Medium, Note = LastDay } : monthly with { AtEnd = true },
            (_, _) when working => null,
            ( >= 1 and <= 3, _) when noun.WordBegins("декад") => monthly with { DueDay = only == 3 ? 31 : only * 10 },
            (0, _) when noun.WordBegins("декад") => monthly with { DueDay = 31 },
            ( >= 1 and <= 2, _) when noun.WordBegins("половин") => monthly with { DueDay = only == 2 ? 31 : 15 },
            (0, _) when noun.WordBegins("недел") => monthly with { DueDay = 31, Confidence = ReadingConfidence.Medium, Note = "Последняя неделя месяца: принят последний день." },
            ( >= 1 and <= 4, _) when noun.WordBegins("недел") => monthly with { DueDay = only * 7, Confidence = ReadingConfidence.Medium, Note = SevenDays },
            _ => null,
        };
    }

    private static Repetition Doubtful(Repetition every) =>
        every with { Confidence = ReadingConfidence.Medium, Note = every.Note is null ? EachMonth : every.Note + " " + EachMonth };
}
