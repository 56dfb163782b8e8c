namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>«В т. ч. года»: a garbled «в течение года», proposed and asked about; and «в течение года» itself.</summary>
internal static class WithinYearReader
{
    public static Phrase? Read(TokenCursor cursor) => cursor.Try(Garbled) ?? cursor.Try(Within);

    private static UnitsPhrase? Garbled(TokenCursor cursor)
    {
        if (!cursor.Take("в") || !cursor.Take("т")) return null;
        cursor.SkipDot();
        if (!cursor.Take("ч")) return null;
        cursor.SkipDot();
        if (!YearReader.TakeYearWord(cursor)) return null;
        return Of(Period(cursor.Context).Doubtful(ReadingConfidence.Low, "Похоже на искажённое «в течение года»; предложен весь период плана."));
    }

    private static UnitsPhrase? Within(TokenCursor cursor)
    {
        var start = cursor.Position;
        Prepositions.Skip(cursor);
        var led = cursor.Position > start || cursor.Take("круглый");
        cursor.TakeAny("календарного", "текущего", "этого", "данного", "целый");
        if (!led || !YearReader.TakeYearWord(cursor) || cursor.Current.IsWord("после", "с", "со")) return null;
        var context = cursor.Context;
        var oneYear = context.PeriodEnd.DayNumber - context.PeriodStart.DayNumber <= 366;
        return Of(oneYear ? Period(context) : Period(context).Doubtful(ReadingConfidence.Low, "План длится несколько лет: уточните, о каком годе речь."));
    }

    private static CalendarUnit Period(DeadlineContext context) => CalendarUnits.Days(context.Period, UnitSize.Year);

    private static UnitsPhrase Of(CalendarUnit unit) => new(DueMode.On, [unit]);
}
