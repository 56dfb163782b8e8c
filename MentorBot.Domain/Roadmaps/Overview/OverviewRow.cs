using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Domain.Roadmaps.Overview;

/// <summary>What is looked at of one row of a roadmap.</summary>
public sealed record OverviewRow
{
    private static readonly Dictionary<DateOnly, DateOnly> NoDays = [];

    public required long Id { get; init; }
    public required string Number { get; init; }
    public string? Section { get; init; }
    public required string Title { get; init; }
    public required RoadmapItemState State { get; init; }
    public bool NeedsCheck { get; init; }
    public required Deadline Deadline { get; init; }

    /// <summary>Who answers, the lead first, as the document calls them.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>The due days that are done, each with the day on which that was.</summary>
    public IReadOnlyDictionary<DateOnly, DateOnly> DoneDays { get; init; } = NoDays;

    /// <summary>The fact day of the whole row.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>The document that proves it.</summary>
    public string? Document { get; init; }

    public bool IsDone => State is RoadmapItemState.Done or RoadmapItemState.Verified;

    public bool IsOpen => !IsDone && State != RoadmapItemState.Cancelled;

    /// <summary>Every due day, ascending.</summary>
    public IReadOnlyList<DateOnly> DueDays => Deadline switch
    {
        { Occurrences.Count: > 0 } => Deadline.Occurrences,
        { Due: { } due } => [due],
        _ => [],
    };

    /// <summary>The due days that still wait to be done; none of a closed row.</summary>
    public IEnumerable<DateOnly> DueDaysLeft => IsOpen ? DueDays.Where(day => !DoneDays.ContainsKey(day)) : [];

    public DateOnly? NextDue => DueDaysLeft.Select(day => (DateOnly?)day).FirstOrDefault();

    public RowStanding StandingOn(DateOnly today) => StandingOf(NextDue, today);

    /// <summary>The due days and windows, in the order of the document.</summary>
    public IReadOnlyList<RowSpan> Spans(DateOnly today)
    {
        var spans = Deadline.Parts.SelectMany(part => SpansOf(part, today)).ToList();
        spans.AddRange(DueDays.Except(spans.Select(span => span.Due).OfType<DateOnly>()).Select(day => SpanOf(null, day, today)));
        return [.. spans.DistinctBy(span => (span.Due, span.Due is null ? span.Start : null))];
    }

    private IEnumerable<RowSpan> SpansOf(DeadlinePart part, DateOnly today) => part switch
    {
        { Kind: DeadlineKind.Range, Due: { } due } => [SpanOf(part.Start, due, today)],
        { Occurrences.Count: > 0 } => part.Occurrences.Select(day => SpanOf(null, day, today)),
        { Due: { } due } => [SpanOf(null, due, today)],
        { Kind: DeadlineKind.Ongoing or DeadlineKind.Recurring, Start: { } start, End: { } end } => [new RowSpan(start, null, end, StandingOf(null, today), DoneOn)],
        _ => [],
    };

    private RowSpan SpanOf(DateOnly? start, DateOnly due, DateOnly today)
    {
        var isDone = IsDone || DoneDays.ContainsKey(due);
        var doneOn = DoneDays.TryGetValue(due, out var day) ? day : IsDone ? DoneOn : null;
        return new RowSpan(start < due ? start : null, due, null, isDone ? RowStanding.Done : StandingOfDay(due, today), doneOn);
    }

    /// <summary>Where one of several days was moved, the others are ahead as the document gives them.</summary>
    private RowStanding StandingOfDay(DateOnly due, DateOnly today) =>
        StandingOf(due, today) is var standing && standing == RowStanding.Moved && Deadline.Printed?.Occurrences.Contains(due) == true ? RowStanding.Ahead : standing;

    private RowStanding StandingOf(DateOnly? due, DateOnly today) => State switch
    {
        RoadmapItemState.Cancelled => RowStanding.Cancelled,
        _ when IsDone => RowStanding.Done,
        _ when RoadmapItemMachine.IsOverdue(State, due, today) => RowStanding.Overdue,
        _ when NeedsCheck => RowStanding.ToCheck,
        _ when due is null => RowStanding.Undated,
        RoadmapItemState.Moved => RowStanding.Moved,
        _ => RowStanding.Ahead,
    };
}
