namespace MentorBot.Domain.Reminders;

public enum DeadlinePartKind
{
    Date,
    Range,
    Recurring,
    Ongoing,
    AsNeeded,
    ByPlan,
    Relative,
    Unknown,
}

/// <summary>What the reminders need to know of one part of a deadline.</summary>
/// <param name="Start">The first day of a window.</param>
/// <param name="Due">The last day on which the work is in time; of a relative part the bound until its anchor is known.</param>
/// <param name="End">The last day of a window in which nothing becomes due.</param>
/// <param name="Occurrences">The days on which something is due, where they are several.</param>
public sealed record DeadlinePartFacts(DeadlinePartKind Kind, DateOnly? Start, DateOnly? Due, DateOnly? End, IReadOnlyList<DateOnly> Occurrences);
