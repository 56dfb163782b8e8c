using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>How often: «ежеквартально», «1 раз в полугодие», «каждую пятницу», «по понедельникам», «последняя пятница каждого месяца».</summary>
internal static class FrequencyReader
{
    private const string Loose = "Число раз названо приблизительно.";

    private static readonly (string Stem, RepetitionUnit Unit)[] Adverbs =
    [
        ("ежегодн", RepetitionUnit.Year), ("ежекв", RepetitionUnit.Quarter), ("ежемес", RepetitionUnit.Month),
        ("еженед", RepetitionUnit.Week), ("ежедневн", RepetitionUnit.Day), ("поквартальн", RepetitionUnit.Quarter), ("помесячн", RepetitionUnit.Month),
        ("ежечетверт", RepetitionUnit.SchoolTerm),
    ];

    public static Phrase? Read(TokenCursor cursor)
    {
        if (cursor.Try(MonthRhythmReader.Read) is { } monthly) return new FrequencyPhrase(monthly);
        var every = cursor.Try(EndOfEach) ?? cursor.Try(OddOrEven) ?? cursor.Try(Adverb) ?? cursor.Try(Times) ?? cursor.Try(Every) ?? cursor.Try(Plural);
        return every is null ? null : new FrequencyPhrase(MonthRhythmReader.Detail(every, cursor));
    }

    private static Repetition? Adverb(TokenCursor cursor)
    {
        foreach (var (stem, unit) in Adverbs)
        {
            if (!cursor.TakeStem(stem)) continue;
            if (cursor.Peek(-1).IsWord("ежемес", "ежекв", "еженед")) cursor.SkipDot();
            return new Repetition(unit);
        }

        return null;
    }

    /// <summary>«не реже 1 раза в квартал», «дважды в год», «раз в две недели», «3-4 раза в год», «1 р./мес.».</summary>
    private static Repetition? Times(TokenCursor cursor)
    {
        var atMost = false;
        if (cursor.Take("не"))
        {
            if (!cursor.TakeAny("реже", "менее", "меньше", "более", "больше", "чаще")) return null;
            atMost = cursor.Peek(-1).IsWord("более", "больше", "чаще");
            cursor.TakeAny("чем");
        }

        var count = TakeCount(cursor);
        var loose = count is not null && cursor.Current.Kind is TokenKind.Dash && Count(cursor.Peek(1)) is not null;
        if (loose)
        {
            cursor.Skip();
            count = TakeCount(cursor);
        }

        if (!cursor.Peek(-1).IsWord("дважды", "трижды") && !cursor.TakeAny("раз", "раза", "разу", "р")) return null;
        cursor.SkipDot();
        if (!cursor.TakeAny("в", "за", "каждый", "каждую", "каждое") && !cursor.Take(TokenKind.Slash)) return null;
        cursor.TakeAny("один", "одну", "каждый", "каждую", "каждое", "течение");
        var interval = TakeCount(cursor);
        if (TakeUnit(cursor) is not { } unit) return null;
        if (interval is not null && cursor.Peek(-1).IsWord("полугодие", "квартал", "четверть", "триместр"))
            return new Repetition(unit) { Confidence = ReadingConfidence.Low, Note = "Не ясно: в каждом таком промежутке или в том, что назван числом." };
        var repetition = new Repetition(unit, Math.Max(interval ?? 1, 1), Math.Max(count ?? 1, 1)) { IsCounted = true };
        if (loose) return repetition with { IsCounted = false, Confidence = ReadingConfidence.Low, Note = Loose };
        if (atMost) return repetition with { Confidence = ReadingConfidence.Medium, Note = "Названа только наибольшая частота." };
        return repetition is { Unit: RepetitionUnit.Month, Interval: 6 } ? repetition with { Unit = RepetitionUnit.HalfYear, Interval = 1 } : repetition;
    }

    /// <summary>«каждый месяц», «в каждом квартале», «каждый вторник и четверг», «каждые две недели».</summary>
    private static Repetition? Every(TokenCursor cursor)
    {
        cursor.TakeAny("в", "на", "за");
        if (!cursor.TakeAny("каждый", "каждую", "каждая", "каждое", "каждые", "каждого", "каждой", "каждом")) return null;
        if (Weekdays.Take(cursor) is { Count: > 0 } days) return new Repetition(RepetitionUnit.Week) { Weekdays = days };
        var interval = TakeCount(cursor);
        return TakeUnit(cursor) is { } unit ? new Repetition(unit, interval ?? 1) : null;
    }

    /// <summary>«по понедельникам», «по вторникам и четвергам», «по четвертям».</summary>
    private static Repetition? Plural(TokenCursor cursor)
    {
        if (!cursor.Take("по")) return null;
        if (cursor.Current.Text.Ends("ам") && Weekdays.Take(cursor) is { Count: > 0 } days) return new Repetition(RepetitionUnit.Week) { Weekdays = days };
        if (cursor.Take("неделям")) return new Repetition(RepetitionUnit.Week);
        if (cursor.Take("месяцам")) return new Repetition(RepetitionUnit.Month);
        if (cursor.Take("кварталам")) return new Repetition(RepetitionUnit.Quarter);
        if (cursor.Take("полугодиям")) return new Repetition(RepetitionUnit.HalfYear);
        if (cursor.Take("триместрам")) return new Repetition(RepetitionUnit.Trimester);
        return cursor.Take("четвертям") ? new Repetition(RepetitionUnit.SchoolTerm) : null;
    }

    /// <summary>«в конце каждого месяца», «до конца каждой четверти».</summary>
    private static Repetition? EndOfEach(TokenCursor cursor)
    {
        cursor.TakeAny("в", "на", "до", "к", "по");
        var end = EdgeReader.TakeEdge(cursor) is Edge.End || cursor.TakeStem("окончани", "завершени", "итогам");
        if (!end) return null;
        var each = cursor.TakeAny("каждого", "каждой", "каждом");
        if (!each && !(cursor.Current.IsWord("месяца") && cursor.Peek(-1).IsWord("конце"))) return null;
        if (TakeUnit(cursor) is not { } unit) return null;
        var every = new Repetition(unit) { AtEnd = true };
        return each ? every : every with { Confidence = ReadingConfidence.Medium, Note = "Принято: в конце каждого месяца." };
    }

    /// <summary>«по чётным неделям»: which weeks are even, every school counts for itself.</summary>
    private static Repetition? OddOrEven(TokenCursor cursor)
    {
        cursor.TakeAny("по", "в", "на", "каждую", "каждая");
        if (!cursor.TakeStem("четные", "четным", "четную", "четная", "нечетные", "нечетным", "нечетную", "нечетная") || !cursor.TakeStem("недел")) return null;
        return new Repetition(RepetitionUnit.Week, 2) { Confidence = ReadingConfidence.Low, Note = "Чётные недели каждая школа считает по-своему: назовите день первой из них." };
    }

    private static RepetitionUnit? TakeUnit(TokenCursor cursor)
    {
        if (cursor.TakeAny("мес", "нед", "кв", "полуг"))
        {
            var unit = cursor.Peek(-1).Text switch { "мес" => RepetitionUnit.Month, "нед" => RepetitionUnit.Week, "кв" => RepetitionUnit.Quarter, _ => RepetitionUnit.HalfYear };
            cursor.SkipDot();
            return unit;
        }

        if (cursor.TakeAny("месяц", "месяца", "месяцев", "месяце")) return RepetitionUnit.Month;
        if (cursor.TakeStem("недел")) return RepetitionUnit.Week;
        if (cursor.TakeStem("квартал")) return RepetitionUnit.Quarter;
        if (cursor.TakeStem("полугоди") || cursor.TakeAny("полгода", "полугода")) return RepetitionUnit.HalfYear;
        if (cursor.TakeStem("четверть") || cursor.Take("четверти")) return RepetitionUnit.SchoolTerm;
        if (cursor.TakeStem("триместр")) return RepetitionUnit.Trimester;
        if (cursor.TakeAny("день", "дня", "дней")) return RepetitionUnit.Day;
        YearReader.TakeSchoolWord(cursor);
        return YearReader.TakeYearWord(cursor) || cursor.Take("лет") ? RepetitionUnit.Year : null;
    }

    private static int? TakeCount(TokenCursor cursor)
    {
        var count = Count(cursor.Current);
        if (count is not null) cursor.Skip();
        return count;
    }

    private static int? Count(Token token) => token switch
    {
        { Kind: TokenKind.Number, Value: >= 1 and <= 60 } when char.IsAsciiDigit(token.Text[0]) => token.Value,
        { Kind: TokenKind.Word } => Vocabulary.Count(token.Text),
        _ => null,
    };
}
