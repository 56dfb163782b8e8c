using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>How often: «ежеквартально», «1 раз в полугодие», «каждую пятницу», «по понедельникам», «последняя пятница каждого месяца».</summary>
internal static class FrequencyReader
{
    private static readonly (string Stem, RepetitionUnit Unit)[] Adverbs =
    [
        ("ежегодн", RepetitionUnit.Year), ("ежекварталь", RepetitionUnit.Quarter), ("ежемесячн", RepetitionUnit.Month),
        ("еженедельн", RepetitionUnit.Week), ("ежедневн", RepetitionUnit.Day), ("поквартальн", RepetitionUnit.Quarter), ("помесячн", RepetitionUnit.Month),
    ];

    public static Phrase? Read(TokenCursor cursor) =>
        (cursor.Try(NthWeekday) ?? cursor.Try(EndOfEach) ?? cursor.Try(Adverb) ?? cursor.Try(Times) ?? cursor.Try(Every) ?? cursor.Try(OnWeekdays)) is { } every
            ? new FrequencyPhrase(every)
            : null;

    private static Repetition? Adverb(TokenCursor cursor)
    {
        foreach (var (stem, unit) in Adverbs)
            if (cursor.TakeStem(stem)) return new Repetition(unit);
        return null;
    }

    /// <summary>«не реже 1 раза в квартал», «дважды в год», «раз в две недели».</summary>
    private static Repetition? Times(TokenCursor cursor)
    {
        var atLeast = cursor.Take("не") && cursor.TakeAny("реже", "менее");
        if (atLeast) cursor.TakeAny("чем", "чаще");
        var count = Count(cursor.Current);
        if (count is not null) cursor.Skip();
        var word = cursor.Peek(-1);
        if (count is not null && cursor.Current.Kind is TokenKind.Dash && Count(cursor.Peek(1)) is { }) return null;
        if (!word.IsWord("дважды", "трижды") && !cursor.TakeAny("раз", "раза", "разу")) return null;
        if (!cursor.TakeAny("в", "за", "каждый", "каждую", "каждое")) return null;
        cursor.TakeAny("один", "одну", "каждый", "каждую", "каждое", "течение");
        var interval = Count(cursor.Current);
        if (interval is not null) cursor.Skip();
        if (TakeUnit(cursor) is not { } unit) return null;
        var repetition = new Repetition(unit, Math.Max(interval ?? 1, 1), Math.Max(count ?? 1, 1));
        return repetition is { Unit: RepetitionUnit.Month, Interval: 6 } ? repetition with { Unit = RepetitionUnit.HalfYear, Interval = 1 } : repetition;
    }

    /// <summary>«каждый месяц», «в каждом квартале», «каждую пятницу», «каждые две недели», «каждый третий четверг месяца».</summary>
    private static Repetition? Every(TokenCursor cursor)
    {
        cursor.TakeAny("в", "на", "за");
        if (!cursor.TakeAny("каждый", "каждую", "каждое", "каждые", "каждого", "каждой", "каждом", "каждом")) return null;
        if (Vocabulary.Weekday(cursor.Current.Text) is { } weekday)
        {
            cursor.Skip();
            return new Repetition(RepetitionUnit.Week) { Weekday = weekday };
        }

        var interval = Count(cursor.Current);
        if (interval is not null) cursor.Skip();
        return TakeUnit(cursor) is { } unit ? new Repetition(unit, interval ?? 1) : null;
    }

    /// <summary>«по понедельникам».</summary>
    private static Repetition? OnWeekdays(TokenCursor cursor) =>
        cursor.Take("по") && cursor.Current.Text.Ends("ам") && Vocabulary.Weekday(cursor.Current.Text) is { } weekday && Advance(cursor)
            ? new Repetition(RepetitionUnit.Week) { Weekday = weekday }
            : null;

    /// <summary>«последняя пятница каждого месяца», «каждый третий четверг месяца».</summary>
    private static Repetition? NthWeekday(TokenCursor cursor)
    {
        cursor.TakeAny("в", "во");
        var each = cursor.TakeAny("каждый", "каждую", "каждая", "каждое");
        if (MonthPartReader.TakeOrdinal(cursor) is not { } number) return null;
        var working = cursor.TakeAny("рабочий", "рабочего");
        var weekday = Vocabulary.Weekday(cursor.Current.Text);
        var day = cursor.Current.IsWord("день", "дня", "дню");
        if (weekday is null && !(day && number == 0)) return null;
        cursor.Skip();
        each |= cursor.TakeAny("каждого", "каждый");
        if (!cursor.TakeAny("месяца", "месяц")) return null;
        return weekday is null
            ? new Repetition(RepetitionUnit.Month) { AtEnd = true, Confidence = working ? ReadingConfidence.Medium : ReadingConfidence.High, Note = working ? "Последний рабочий день принят за последний день месяца." : null }
            : new Repetition(RepetitionUnit.Month) { Weekday = weekday, WeekdayNumber = number, Confidence = each ? ReadingConfidence.High : ReadingConfidence.Medium };
    }

    /// <summary>«в конце каждого месяца», «до конца каждой четверти».</summary>
    private static Repetition? EndOfEach(TokenCursor cursor)
    {
        cursor.TakeAny("в", "на", "до", "к", "по");
        var end = EdgeReader.TakeEdge(cursor) is Edge.End || cursor.TakeStem("окончани", "завершени", "итогам");
        if (!end || !cursor.TakeAny("каждого", "каждой", "каждом")) return null;
        return TakeUnit(cursor) is { } unit ? new Repetition(unit) { AtEnd = true } : null;
    }

    private static RepetitionUnit? TakeUnit(TokenCursor cursor)
    {
        if (cursor.TakeAny("месяц", "месяца", "месяцев", "месяце", "мес")) return RepetitionUnit.Month;
        if (cursor.TakeStem("недел")) return RepetitionUnit.Week;
        if (cursor.TakeStem("квартал")) return RepetitionUnit.Quarter;
        if (cursor.TakeStem("полугоди") || cursor.TakeAny("полгода", "полугода")) return RepetitionUnit.HalfYear;
        if (cursor.TakeStem("четверть") || cursor.Take("четверти")) return RepetitionUnit.SchoolTerm;
        if (cursor.TakeAny("день", "дня", "дней")) return RepetitionUnit.Day;
        YearReader.TakeSchoolWord(cursor);
        return YearReader.TakeYearWord(cursor) || cursor.Take("лет") ? RepetitionUnit.Year : null;
    }

    private static int? Count(Token token) => token switch
    {
        { Kind: TokenKind.Number, Value: >= 1 and <= 60 } => token.Value,
        { Kind: TokenKind.Word } => Vocabulary.Count(token.Text),
        _ => null,
    };

    private static bool Advance(TokenCursor cursor)
    {
        cursor.Skip();
        return true;
    }
}
