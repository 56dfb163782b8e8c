namespace MentorBot.Domain.Roadmaps.Reading.Deadlines;

/// <summary>The conventions that documents leave open and a school may see otherwise.</summary>
public sealed record DeadlineSettings
{
    /// <summary>The conventions of a school that has set none of its own.</summary>
    public static DeadlineSettings Default { get; } = new();

    /// <summary>Month of the last day of the school year.</summary>
    public int SchoolYearEndMonth { get; init; } = 5;

    /// <summary>The last day of the school year in its month.</summary>
    public int SchoolYearEndDay { get; init; } = 31;

    /// <summary>The day on which «в начале месяца» ends.</summary>
    public int BeginningEndsOn { get; init; } = 10;

    /// <summary>The day that «середина месяца» means.</summary>
    public int MiddleDay { get; init; } = 15;

    /// <summary>
    /// The school's own terms, holidays and named days by name («1 четверть», «осенние каникулы», «день учителя»).
    /// What stands here is read with certainty; what does not is only proposed.
    /// </summary>
    public IReadOnlyDictionary<string, DateSpan> Calendar { get; init; } = new Dictionary<string, DateSpan>(StringComparer.Ordinal);

    internal DateOnly SchoolYearEnd(int year) =>
        new(year, SchoolYearEndMonth, Math.Min(SchoolYearEndDay, DateTime.DaysInMonth(year, SchoolYearEndMonth)));
}
