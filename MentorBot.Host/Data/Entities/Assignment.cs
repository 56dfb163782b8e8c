using MentorBot.Domain.Assignments;

namespace MentorBot.Host.Data.Entities;

/// <summary>A questionnaire, or a form of the program itself, given to one person, with how far they have come.</summary>
internal sealed class Assignment
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public required string Code { get; init; }

    /// <summary>Whose definition it is: a school's own, or the program's.</summary>
    public long DefinitionOwnerId { get; init; }
    public int DefinitionVersion { get; init; }

    /// <summary>The participant or staff member who answers.</summary>
    public long AssigneeId { get; init; }

    /// <summary>The participant whom it is about, where that is somebody else.</summary>
    public long? SubjectId { get; init; }
    public long? PairId { get; init; }
    public long? MeetingId { get; init; }

    /// <summary>The row of the roadmap that a form of the program is about.</summary>
    public long? RoadmapItemId { get; init; }
    public AssignmentState State { get; set; }
    public string Source { get; set; } = "chat";

    /// <summary>Who entered it from paper, as in the history; null where the person answered themselves.</summary>
    public string? EnteredBy { get; set; }

    /// <summary>The day on the paper.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Only the short log is asked.</summary>
    public bool Express { get; set; }

    /// <summary>Which measurement of the cycle it belongs to (<c>before</c>, <c>middle</c>, <c>after</c>); null where there is one.</summary>
    public string? Wave { get; init; }

    /// <summary>The due day of that row which a form is about; null where it is about the row.</summary>
    public DateOnly? DueOn { get; init; }
    public DateOnly? OpensOn { get; init; }
    public DateOnly? ClosesOn { get; set; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person was last asked something in it; null where it was never opened.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>The engine's own state, without the answers.</summary>
    public string? RunState { get; set; }
    public int Version { get; set; }
}
