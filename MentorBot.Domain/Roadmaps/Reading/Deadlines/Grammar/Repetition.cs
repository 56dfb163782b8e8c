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

    /// <summary>A school «триместр».</summary>
    Trimester,
}

/// <summary>How often: every <paramref name="Interval"/> units, <paramref name="Times"/> times in each.</summary>
internal sealed record Repetition(RepetitionUnit Unit, int Interval = 1, int Times = 1)
{
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>Which weekdays of the month: 1 to 5, 0 for the last one; empty for those of every week.</summary>
    public IReadOnlyList<int> WeekdayNumbers { get; init; } = [];

    /// <summary>The day of the month on which a part of each month ends; 31 for its last day.</summary>
    public int? DueDay { get; init; }

    /// <summary>The words count («2 раза в год»); «ежегодно» does not.</summary>
    public bool IsCounted { get; init; }

    /// <summary>How closely the days are named; of two statements about the same the closer one holds.</summary>
    public int Detail => (Weekdays.Count > 0 ? 2 : 0) + (DueDay is not null ? 2 : 0) + (AtEnd ? 1 : 0);

    /// <summary>The wording names the end of each unit.</summary>
    public bool AtEnd { get; init; }

    public ReadingConfidence Confidence { get; init; } = ReadingConfidence.High;

    public string? Note { get; init; }
}
