using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;

namespace MentorBot.Host.Data.Entities;

/// <summary>One row of the roadmap: who must do what by when.</summary>
internal sealed class RoadmapItem
{
    public long Id { get; init; }
    public long RoadmapId { get; init; }
    public Roadmap? Roadmap { get; init; }
    public int Ordinal { get; set; }
    public required string Number { get; set; }
    public string? Section { get; set; }
    public required string Title { get; set; }
    public string? Details { get; set; }
    public string? Result { get; set; }
    public required Deadline Deadline { get; set; }
    public string ResponsibleText { get; set; } = "";
    public List<RoadmapResponsible> Responsibles { get; init; } = [];
    public List<RoadmapOccurrence> Occurrences { get; init; } = [];
    public RoadmapItemState State { get; set; }

    /// <summary>Something was not read surely, see <see cref="Reasons"/>; settled when the curator accepts or corrects it.</summary>
    public bool NeedsCheck { get; set; }
    public IReadOnlyList<string> Reasons { get; set; } = [];

    /// <summary>Which element of the document the row came from.</summary>
    public string? Source { get; set; }

    /// <summary>The cells of the document in the order of <see cref="Roadmap.Columns"/>; empty in a row that a person added.</summary>
    public IReadOnlyList<string> Cells { get; set; } = [];

    /// <summary>The row on whose completion a relative deadline of this one waits.</summary>
    public long? AnchorItemId { get; set; }

    /// <summary>The day of the event that a relative deadline counts from, once it is known.</summary>
    public DateOnly? AnchorOn { get; set; }
    public DateOnly? DoneOn { get; set; }

    /// <summary>Number and date of the document that proves it.</summary>
    public string? Document { get; set; }
    public int Version { get; set; }
}

/// <summary>Who answers for a row, in the order of the document: the first leads.</summary>
internal sealed class RoadmapResponsible
{
    public long Id { get; init; }
    public long ItemId { get; init; }
    public int Ordinal { get; init; }
    public ResponsibleType Type { get; init; }
    public string? Name { get; init; }
    public string? Role { get; init; }
    public string? Code { get; init; }
    public string? Grades { get; init; }
    public bool IsLead { get; init; }

    /// <summary>The staff member whom the curator named; null leaves it to the name or the role.</summary>
    public long? StaffId { get; set; }

    /// <summary>Since when they say that it is not theirs: the curator hears in their place. Null where nobody said so.</summary>
    public DateOnly? DeclinedOn { get; set; }
    public string? DeclineReason { get; set; }
}

/// <summary>A due day of a row that is due on several, once it is done.</summary>
internal sealed class RoadmapOccurrence
{
    public long ItemId { get; init; }
    public DateOnly On { get; init; }
    public DateOnly DoneOn { get; init; }
    public string? Document { get; set; }
}
