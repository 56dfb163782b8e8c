namespace MentorBot.Domain.Roadmaps.Reading.Deadlines;

/// <summary>What a wording is read against: the period of the plan and the conventions of the school.</summary>
/// <param name="PeriodStart">The first day of the period of the plan.</param>
/// <param name="PeriodEnd">The last day of the period, inclusive.</param>
/// <param name="AdoptedOn">The day of the order that adopted the plan, where it is known.</param>
public sealed record DeadlineContext(DateOnly PeriodStart, DateOnly PeriodEnd, DateOnly? AdoptedOn = null)
{
    /// <summary>The conventions of the school.</summary>
    public DeadlineSettings Settings { get; init; } = DeadlineSettings.Default;

    internal DateSpan Period => new(PeriodStart, PeriodEnd);

    /// <summary>The period is one school year: it begins in autumn and ends before the next one.</summary>
    internal bool IsSchoolYear =>
        PeriodStart.Month is >= 8 and <= 11 && PeriodEnd.Year == PeriodStart.Year + 1 && PeriodEnd.Month <= 8;

    /// <summary>The school years that the period touches begin in these calendar years.</summary>
    internal int SchoolYearBegins => PeriodStart.Month >= 8 ? PeriodStart.Year : PeriodStart.Year - 1;
}
