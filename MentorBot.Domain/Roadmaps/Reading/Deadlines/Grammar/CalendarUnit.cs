namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

internal enum UnitSize
{
    Day,

    /// <summary>A part of a month: a decade, a half, a week, its beginning or end.</summary>
    MonthPart,
    Month,

    /// <summary>A quarter, a half-year, a school term.</summary>
    Term,
    Year,
}

/// <summary>A named stretch of the calendar, with or without its year.</summary>
/// <param name="Size">How long it is.</param>
/// <param name="Month">The month by which a missing year is found.</param>
/// <param name="In">The days of the unit in a year; null when that year has no such day.</param>
internal sealed record CalendarUnit(UnitSize Size, int Month, Func<int, DateSpan?> In)
{
    /// <summary>The year that is written; null when it is left to the reader.</summary>
    public int? Year { get; init; }

    /// <summary>The unit carries its days itself, whatever the year.</summary>
    public DateSpan? Fixed { get; init; }

    /// <summary>How sure the meaning of the words is.</summary>
    public ReadingConfidence Confidence { get; init; } = ReadingConfidence.High;

    public string? Note { get; init; }

    /// <summary>The words name the beginning, the middle or the end rather than the whole.</summary>
    public bool IsEdge { get; init; }

    /// <summary>What «до» and «к» mean with these words, where it is not the day before them: «до начала учебного года».</summary>
    public CalendarUnit? Limit { get; init; }

    /// <summary>The day number of a unit that is one day of a month.</summary>
    public int Day { get; init; }

    public CalendarUnit Doubtful(ReadingConfidence confidence, string note) => this with
    {
        Confidence = confidence < Confidence ? confidence : Confidence,
        Note = Note is null ? note : Note + " " + note,
    };
}
