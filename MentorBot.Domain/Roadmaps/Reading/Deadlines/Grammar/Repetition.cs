namespace MentorBot.Domain.Roadmaps.Reading.Deadlines.Grammar;

internal enum RepetitionUnit
{
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,

    /// <summary>A school «четверть».</summary>
    SchoolTerm,
}

/// <summary>How often: every <paramref name="Interval"/> units, <paramref name="Times"/> times in each.</summary>
internal sealed record Repetition(RepetitionUnit Unit, int Interval = 1, int Times = 1)
{
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Which weekday of the month: 1 to 5, 0 for the last one.</summary>
    public int? WeekdayNumber { get; init; }

    /// <summary>The wording names the end of each unit.</summary>
    public bool AtEnd { get; init; }

    public ReadingConfidence Confidence { get; init; } = ReadingConfidence.High;

    public string? Note { get; init; }
}
