using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Domain.Roadmaps.Evidence;

/// <summary>The days whose facts count for a row, and from when on they may close it.</summary>
/// <param name="From">What was done before belongs to an earlier measure.</param>
/// <param name="Due">The day by which the row is to be done; null where it has none, then nothing closes it.</param>
public sealed record EvidenceWindow(DateOnly From, DateOnly? Due)
{
    /// <summary>Somebody who gathers is asked in these last days whether all is gathered.</summary>
    private const int LastDays = 7;

    /// <param name="nextDue">The first due day that is not done.</param>
    public static EvidenceWindow Of(Deadline deadline, DateOnly? nextDue, DateOnly periodStart)
    {
        var isBounded = deadline.Kind is DeadlineKind.Date or DeadlineKind.Range or DeadlineKind.Recurring;
        var opens = deadline.Kind is DeadlineKind.Range ? deadline.Start ?? periodStart : periodStart;
        var before = deadline.Occurrences.Where(day => day < nextDue).Select(day => (DateOnly?)day).Max();
        return new EvidenceWindow(before?.AddDays(1) ?? opens, isBounded ? nextDue : null);
    }

    public bool Holds(DateOnly day) => day >= From;

    /// <summary>Whether on this day it may be asked if the row is done.</summary>
    public bool MayClose(EvidenceTopic topic, DateOnly today) =>
        Due is { } due && today >= From && (!topic.IsGathered || today.AddDays(LastDays) >= due);
}
