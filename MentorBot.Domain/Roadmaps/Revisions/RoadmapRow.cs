using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>A row as two versions of a roadmap are compared: what the document prints, and what people made of it.</summary>
public sealed record RoadmapRow
{
    /// <summary>The stored row; null for a row of a document that is only read.</summary>
    public long? ItemId { get; init; }

    /// <summary>The cells as the document prints them.</summary>
    public required RowTexts Printed { get; init; }

    /// <summary>The cells as they stand: a person may have corrected them since.</summary>
    public required RowTexts Current { get; init; }

    /// <summary>The deadline as the document gives it.</summary>
    public required Deadline PrintedDeadline { get; init; }

    /// <summary>The deadline as it stands: a person may have moved it.</summary>
    public required Deadline CurrentDeadline { get; init; }

    /// <summary>False for a row that a person added, or that an earlier correction of the document dropped.</summary>
    public bool IsOfDocument { get; init; } = true;

    /// <summary>The row is done: a new deadline is written down, nothing more.</summary>
    public bool IsDone { get; init; }

    /// <summary>A row of a document, as nobody has touched it yet.</summary>
    public static RoadmapRow Of(RowTexts texts, Deadline deadline) =>
        new() { Printed = texts, Current = texts, PrintedDeadline = deadline, CurrentDeadline = deadline };
}
