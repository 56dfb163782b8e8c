namespace MentorBot.Domain.Roadmaps.Reading.Deadlines;

/// <summary>One of the dates, windows or rules that a deadline wording names.</summary>
public sealed record DeadlinePart
{
    /// <summary>What this part asks for.</summary>
    public required DeadlineKind Kind { get; init; }

    /// <summary>The first day of a window; null for a date.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The (last) day on which the part is due; null where nothing becomes due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The last day of a window in which nothing becomes due; for a relative part the bound it cannot exceed.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The end of a relative part is that of the plan, for want of a bound in the document: to plan by, not to show.</summary>
    public bool EndsWithPlan { get; init; }

    /// <summary>Every day on which the part is due, ascending.</summary>
    public IReadOnlyList<DateOnly> Occurrences { get; init; } = [];

    /// <summary>The repetition of a recurring part as an iCalendar rule (RFC 5545), such as <c>FREQ=MONTHLY;BYMONTHDAY=5</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>The event or the plan that the part depends on, in the words of the document.</summary>
    public string? Anchor { get; init; }
}
