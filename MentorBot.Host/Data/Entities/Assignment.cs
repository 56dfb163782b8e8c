using MentorBot.Domain.Assignments;

namespace MentorBot.Host.Data.Entities;

/// <summary>A questionnaire, or a form of the program itself, given to one person, with how far they have come.</summary>
internal sealed class Assignment
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public required string Code { get; init; }
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
    public DateOnly? OpensOn { get; init; }
    public DateOnly? ClosesOn { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>The engine's own state, without the answers.</summary>
    public string? RunState { get; set; }
    public int Version { get; set; }
}
