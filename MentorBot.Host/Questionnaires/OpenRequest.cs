using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Questionnaires;

/// <summary>A questionnaire, or a form of the program, to be opened for somebody.</summary>
/// <param name="AssigneeId">The participant or staff member who answers.</param>
/// <param name="Person">Their account; null while they have none, then the questionnaire waits for it.</param>
internal sealed record OpenRequest(School School, string Code, long AssigneeId, Person? Person)
{
    /// <summary>The participant whom it is about, where that is somebody else.</summary>
    public long? SubjectId { get; init; }
    public long? PairId { get; init; }
    public long? MeetingId { get; init; }
    public long? RoadmapItemId { get; init; }

    /// <summary>The due day of the row that it is about: of a row with several each day has a form of its own.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Which measurement of the cycle it is, where there are several.</summary>
    public string? Wave { get; init; }

    /// <summary>Only the short log is asked.</summary>
    public bool Express { get; init; }
    public DateOnly? OpensOn { get; init; }
    public DateOnly? ClosesOn { get; init; }

    /// <summary>What it is about has reminders of its own, so that it needs none.</summary>
    public bool IsRemindedOfElsewhere { get; init; }

    /// <summary>Another message brings the person to it, so that it need not announce itself.</summary>
    public bool IsSilent { get; init; }
}
