using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>Quarters, half-years, school terms and years: «IV квартал 2020 года», «квартал 2», «2-е полугодие», «2023-2024 учебный год».</summary>
internal static class TermReader
{
    public static CalendarUnit? Read(TokenCursor cursor) =>
        cursor.Try(NumberedTerm) ?? cursor.Try(HalfOfYear) ?? cursor.Try(SchoolYears) ?? cursor.Try(CalendarYears);

    private static CalendarUnit? NumberedTerm(TokenCursor cursor)
    {
        var number = TakeNumber(cursor, cursor.Peek(1));
        if (TermOf(cursor.Current) is not { } term) return null;
        cursor.Skip();
        if (cursor.Peek(-1).IsWord("кв", "полуг")) cursor.SkipDot();
        number ??= cursor.Current is { Kind: TokenKind.Number, Text.Length: 1 } ? TakeNumber(cursor, Term(term)) : null;
        if (number is null) return null;
        var year = YearReader.After(cursor);
        if (year is null && YearReader.TakeSchoolWord(cursor) && YearReader.TakeYearWord(cursor)) year = new YearWords(cursor.Context.SchoolYearBegins, IsSchool: true);
        return Unit(term, number.Value, year, cursor.Context);
    }

    private static CalendarUnit? Unit(string term, int number, YearWords? year, DeadlineContext context) => term switch
    {
        "квартал" when number is >= 1 and <= 4 => Quarter(number, year),
        "полугодие" when number is 1 or 2 => HalfYear(number, year, context),
        "четверть" when number is >= 1 and <= 4 => SchoolCalendar.Term($"{number} четверть", year?.Begins, context),
        "триместр" when number is >= 1 and <= 3 => SchoolCalendar.Term($"{number} триместр", year?.Begins, context),
        "семестр" when number is 1 or 2 => SchoolCalendar.Term($"{number} семестр", year?.Begins, context),
        _ => null,
    };

    /// <summary>«вторая половина 2026 года», «первая половина учебного года»: a half-year by another name.</summary>
    private static CalendarUnit? HalfOfYear(TokenCursor cursor)
    {
        if (MonthPartReader.TakeOrdinal(cursor) is not { } number || number is not (1 or 2) || !cursor.TakeStem("половин")) return null;
        if (YearReader.After(cursor) is { } year) return HalfYear(number, year, cursor.Context);
        var current = cursor.TakeAny("текущего", "этого", "календарного");
        if (YearReader.TakeSchoolWord(cursor)) return YearReader.TakeYearWord(cursor) ? HalfYear(number, new YearWords(cursor.Context.SchoolYearBegins, IsSchool: true), cursor.Context) : null;
        if (!YearReader.TakeYearWord(cursor)) return null;
        var half = HalfYear(number, null, cursor.Context);
        return cursor.Context.IsSchoolYear || current ? half.Doubtful(ReadingConfidence.Medium, "Не ясно, половина какого года имеется в виду: календарного или учебного.") : half;
    }

    private static CalendarUnit Quarter(int number, YearWords? year) => year is { IsSchool: true }
        ? CalendarUnits.Quarter(number, year.OfMonth(number * 3 - 2)).Doubtful(ReadingConfidence.Low, "Квартал учебного года: не ясно, календарный ли это квартал.")
        : CalendarUnits.Quarter(number, year?.Begins);

    private static CalendarUnit HalfYear(int number, YearWords? year, DeadlineContext context)
    {
        if (year is not { IsSchool: true } && (year is not null || !context.IsSchoolYear)) return CalendarUnits.Months(number * 6 - 5, number * 6, year?.Begins);
        var begins = year?.Begins ?? context.SchoolYearBegins;
        return CalendarUnits.Days(number == 1
            ? new DateSpan(new DateOnly(begins, 9, 1), new DateOnly(begins, 12, 31))
            : new DateSpan(new DateOnly(begins + 1, 1, 1), context.Settings.SchoolYearEnd(begins + 1)), UnitSize.Term);
    }

    private static CalendarUnit? SchoolYears(TokenCursor cursor)
    {
        if (YearReader.Pair(cursor) is { } pair)
        {
            var named = cursor.Peek(-1).IsWord("год", "года", "году", "г") || cursor.Peek(-1).Kind is TokenKind.Stop;
            var unit = CalendarUnits.SchoolYear(pair.Begins, cursor.Context.Settings);
            return named ? unit : unit.Doubtful(ReadingConfidence.Medium, "Принято за учебный год.");
        }

        cursor.TakeAny("текущего", "текущий", "текущем", "весь", "всего", "этого", "данного", "нового");
        if (!YearReader.TakeSchoolWord(cursor) || !YearReader.TakeYearWord(cursor)) return null;
        if (cursor.Context.IsSchoolYear) return CalendarUnits.Days(cursor.Context.Period, UnitSize.Year);
        var year = CalendarUnits.SchoolYear(cursor.Context.SchoolYearBegins, cursor.Context.Settings);
        return year.Doubtful(ReadingConfidence.Medium, "План не на учебный год: уточните, о каком учебном годе речь.");
    }

    private static CalendarUnit? CalendarYears(TokenCursor cursor)
    {
        if (!YearReader.IsYear(cursor.Current)) return null;
        var first = cursor.Current.Value;
        if (cursor.Peek(1).Kind is TokenKind.Dash && YearReader.IsYear(cursor.Peek(2)) && cursor.Peek(2).Value > first && (cursor.Peek(3).IsWord(YearReader.Several) || cursor.Peek(3).IsWord("г", "года", "год")))
        {
            var last = cursor.Peek(2).Value;
            cursor.Skip(4);
            cursor.SkipDot();
            return CalendarUnits.Days(new DateSpan(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31)), UnitSize.Year);
        }

        cursor.Skip();
        var named = YearReader.TakeYearWord(cursor) || cursor.TakeAny(YearReader.Several);
        if (cursor.Peek(-1).IsWord("гг")) cursor.SkipDot();
        var unit = CalendarUnits.WholeYear(first);
        return named ? unit : unit.Doubtful(ReadingConfidence.Medium, "Принято за календарный год.");
    }

    private static int? TakeNumber(TokenCursor cursor, Token term)
    {
        if (TermOf(term) is not { } name) return null;
        var number = cursor.Current switch
        {
            { Kind: TokenKind.Number, Value: <= 4 } token => token.Value,
            { Kind: TokenKind.Word, Text: "п" or "пи" or "пй" } => 2,
            { Kind: TokenKind.Word, Text: "ш" or "шй" } => 3,
            { Kind: TokenKind.Word, Text: "іу" or "іv" or "ли" or "иу" or "иv" } when name is "квартал" => 4,
            { Kind: TokenKind.Word } token => OrdinalWord.Read(token.Text),
            _ => null,
        };
        if (number is not null) cursor.Skip();
        return number;
    }

    private static string? TermOf(Token token) => token switch
    {
        { Kind: not TokenKind.Word } => null,
        { Text: "кв" } => "квартал",
        { Text: "полуг" } => "полугодие",
        _ when token.WordBegins("квартал") => "квартал",
        _ when token.WordBegins("полугоди") => "полугодие",
        _ when token.WordBegins("четверть") || token.Text is "четверти" => "четверть",
        _ when token.WordBegins("триместр") => "триместр",
        _ when token.WordBegins("семестр") => "семестр",
        _ => null,
    };

    private static Token Term(string name) => new(TokenKind.Word, name);
}
