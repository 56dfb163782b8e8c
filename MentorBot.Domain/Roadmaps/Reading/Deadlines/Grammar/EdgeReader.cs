using MentorBot.Domain.Roadmaps.Reading.Deadlines.Text;

namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

internal enum Edge
{
    Beginning,
    Middle,
    End,
}

/// <summary>The beginning, the middle or the end of something dated: «середина ноября 2021 г.», «конец учебного года», «начало II полугодия».</summary>
internal static class EdgeReader
{
    private const string Fuzzy = "Срок назван приблизительно, показано принятое чтение.";

    public static CalendarUnit? Read(TokenCursor cursor)
    {
        cursor.TakeAny("самом", "самого");
        return TakeEdge(cursor) is { } edge ? Of(edge, cursor) : null;
    }

    /// <summary>«начало и конец учебного года»: two days under one name.</summary>
    public static IReadOnlyList<CalendarUnit>? Pair(TokenCursor cursor)
    {
        if (TakeEdge(cursor) is not { } first || !cursor.Take("и") && !cursor.Take(TokenKind.Comma)) return null;
        cursor.TakeAny("в", "к", "на");
        if (TakeEdge(cursor) is not { } second) return null;
        var position = cursor.Position;
        if (Of(first, cursor) is not { } one) return null;
        cursor.Position = position;
        return Of(second, cursor) is { } two ? [Firm(one), Firm(two)] : null;
    }

    public static Edge? TakeEdge(TokenCursor cursor)
    {
        if (cursor.TakeAny("начало", "начала", "начале", "началу")) return Edge.Beginning;
        if (cursor.TakeAny("середина", "середины", "середине", "середину")) return Edge.Middle;
        return cursor.TakeAny("конец", "конца", "конце", "концу", "окончания", "завершения") ? Edge.End : null;
    }

    private static CalendarUnit? Of(Edge edge, TokenCursor cursor) =>
        cursor.Try(c => OfMonth(edge, c)) ?? cursor.Try(c => OfNumberedYear(edge, c)) ?? cursor.Try(c => OfTerm(edge, c)) ?? cursor.Try(c => OfYear(edge, c));

    private static CalendarUnit? OfMonth(Edge edge, TokenCursor cursor)
    {
        if (DayReader.Read(cursor) is not { Size: UnitSize.Month } month) return null;
        var settings = cursor.Context.Settings;
        return edge switch
        {
            Edge.Beginning => CalendarUnits.MonthPart(month.Month, 1, settings.BeginningEndsOn, month.Year).Doubtful(ReadingConfidence.Medium, Fuzzy) with { IsEdge = true, Limit = DayBefore(month) },
            Edge.Middle => CalendarUnits.Day(settings.MiddleDay, month.Month, month.Year).Doubtful(ReadingConfidence.Medium, Fuzzy) with { IsEdge = true },
            _ => EndOfMonth(month),
        };
    }

    /// <summary>«до начала октября» is the last day of September.</summary>
    private static CalendarUnit DayBefore(CalendarUnit month) =>
        new CalendarUnit(UnitSize.Day, month.Month, y => month.In(y) is { } span ? DateSpan.Of(span.Start.AddDays(-1)) : null) { Year = month.Year }
            .Doubtful(ReadingConfidence.Medium, "Принят последний день перед началом названного месяца.");

    /// <summary>«до конца ноября» is exact; «в конце ноября» is the last decade.</summary>
    private static CalendarUnit EndOfMonth(CalendarUnit month) =>
        CalendarUnits.MonthPart(month.Month, 21, 31, month.Year).Doubtful(ReadingConfidence.Medium, Fuzzy) with
        {
            IsEdge = true,
            Limit = CalendarUnits.MonthTail(month.Month, 1, month.Year),
        };

    private static CalendarUnit? OfNumberedYear(Edge edge, TokenCursor cursor)
    {
        if (YearReader.Pair(cursor) is { } school) return SchoolYearEdge(edge, school.Begins, cursor.Context);
        if (!YearReader.IsYear(cursor.Current) || !cursor.Peek(1).IsWord("г", "год", "года")) return null;
        var year = cursor.Current.Value;
        cursor.Skip();
        YearReader.TakeYearWord(cursor);
        return CalendarYearEdge(edge, year);
    }

    private static CalendarUnit? OfTerm(Edge edge, TokenCursor cursor)
    {
        if (TermReader.Read(cursor) is not { Size: UnitSize.Term } term || edge is Edge.Middle) return null;
        var last = LastDay(term);
        return edge is Edge.End
            ? last with { IsEdge = true }
            : new CalendarUnit(UnitSize.MonthPart, term.Month, y => term.In(y) is { } span ? new DateSpan(span.Start, span.Start.AddDays(9)) : null)
            { Year = term.Year, Fixed = term.Fixed is { } days ? new DateSpan(days.Start, days.Start.AddDays(9)) : null, Confidence = ReadingConfidence.Medium, Note = Fuzzy };
    }

    private static CalendarUnit? OfYear(Edge edge, TokenCursor cursor)
    {
        var context = cursor.Context;
        cursor.TakeAny("текущего", "этого");
        if (edge is Edge.End && cursor.Take("календарного")) return YearReader.TakeYearWord(cursor) ? EndOfCalendarYear(context) : null;
        var next = cursor.Take("нового");
        if (YearReader.TakeSchoolWord(cursor))
        {
            if (!YearReader.TakeYearWord(cursor) || SchoolYearEdge(edge, null, context) is not { } school) return null;
            return next ? school with { Limit = school.Limit?.Doubtful(ReadingConfidence.Medium, "Не ясно, какой учебный год назван новым.") } : school;
        }

        if (next) return null;
        if (!YearReader.TakeYearWord(cursor) || edge is not Edge.End) return null;
        var year = CalendarYearEdge(Edge.End, context.PeriodStart.Year);
        var sure = !context.IsSchoolYear && context.PeriodStart.Year == context.PeriodEnd.Year;
        return sure ? year : year?.Doubtful(ReadingConfidence.Low, "Не ясно, конец какого года имеется в виду: календарного или учебного.");
    }

    private static CalendarUnit? EndOfCalendarYear(DeadlineContext context)
    {
        var year = CalendarYearEdge(Edge.End, context.PeriodStart.Year);
        return context.IsSchoolYear || context.PeriodStart.Year == context.PeriodEnd.Year
            ? year
            : year?.Doubtful(ReadingConfidence.Medium, "План длится несколько лет: уточните, о каком годе речь.");
    }

    private static CalendarUnit? SchoolYearEdge(Edge edge, int? begins, DeadlineContext context)
    {
        var settings = context.Settings;
        return edge switch
        {
            Edge.Beginning => (CalendarUnits.Month(9, begins) with { IsEdge = true, Limit = CalendarUnits.Day(31, 8, begins) })
                .Doubtful(ReadingConfidence.Medium, Fuzzy),
            Edge.End => CalendarUnits.Day(settings.SchoolYearEndDay, settings.SchoolYearEndMonth, begins + 1) with { IsEdge = true },
            Edge.Middle => (CalendarUnits.Month(1, begins + 1) with { IsEdge = true }).Doubtful(ReadingConfidence.Medium, "Серединой учебного года принят январь."),
            _ => null,
        };
    }

    private static CalendarUnit? CalendarYearEdge(Edge edge, int year) => edge switch
    {
        Edge.End => CalendarUnits.Day(31, 12, year) with { IsEdge = true },
        Edge.Beginning => CalendarUnits.MonthPart(1, 1, 31, year).Doubtful(ReadingConfidence.Medium, Fuzzy) with { IsEdge = true, Limit = CalendarUnits.Day(31, 12, year - 1) },
        _ => null,
    };

    private static CalendarUnit LastDay(CalendarUnit term) =>
        new(UnitSize.Day, term.In(2001)?.End.Month ?? 12, y => term.In(y) is { } span ? DateSpan.Of(span.End) : null)
        {
            Year = term.Year,
            Fixed = term.Fixed is { } days ? DateSpan.Of(days.End) : null,
            Confidence = term.Confidence,
            Note = term.Note,
        };

    private static CalendarUnit Firm(CalendarUnit unit) => unit with { Confidence = ReadingConfidence.High, Note = null };
}
