namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

/// <summary>The close of a unit of time: «по итогам года», «по итогам периода», «по окончании I полугодия».</summary>
internal static class OutcomeReader
{
    public static Phrase? Read(TokenCursor cursor)
    {
        var start = cursor.Position;
        if (!cursor.Take("по") || !cursor.TakeStem("итогам", "результатам", "окончании", "завершении")) return null;
        if (cursor.Try(Named) is { } named) return new OutcomePhrase(null, cursor.Words(start, cursor.Position)) { Unit = named };
        var school = cursor.TakeStem("учебн");
        cursor.TakeStem("каждо", "отчетн", "прошедш");
        var unit = cursor.Current switch
        {
            var t when t.WordBegins("квартал") => RepetitionUnit.Quarter,
            var t when t.WordBegins("полугоди") => RepetitionUnit.HalfYear,
            var t when t.Text is "года" => RepetitionUnit.Year,
            var t when t.Text is "месяца" => RepetitionUnit.Month,
            var t when t.Text is "четверти" or "четвертей" => RepetitionUnit.SchoolTerm,
            var t when t.WordBegins("триместр") => RepetitionUnit.Trimester,
            _ => (RepetitionUnit?)null,
        };
        if (unit is null && !cursor.Current.IsWord("периода")) return null;
        cursor.Skip();
        return new OutcomePhrase(unit, cursor.Words(start, cursor.Position)) { OfSchoolYear = school };
    }

    /// <summary>«I полугодия», «2026 года», «сентября», «зимних каникул»: not «учебного года», which is the school's own day.</summary>
    private static CalendarUnit? Named(TokenCursor cursor)
    {
        if (cursor.Current.WordBegins("учебн")) return null;
        return CalendarReader.Read(cursor) is { Size: not UnitSize.Day } unit ? unit : null;
    }
}
