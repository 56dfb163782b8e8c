using MentorBot.Domain.Meetings;

namespace MentorBot.Host.Data.Entities;

internal sealed class Meeting
{
    public long Id { get; init; }
    public long PairId { get; init; }
    public Pair? Pair { get; init; }

    /// <summary>The ordinal of the meeting inside the pair, from 1.</summary>
    public int Number { get; init; }
    public MeetingKind Kind { get; init; }
    public MeetingState State { get; set; }
    public DateOnly PlannedOn { get; set; }
    public DateOnly? HeldOn { get; set; }
    public int? Minutes { get; set; }
    public DateTimeOffset? LoggedAt { get; set; }

    /// <summary>The mentor's log.</summary>
    public long? LogAssignmentId { get; set; }

    /// <summary>The mentees who were not there: nobody asks them about the meeting.</summary>
    public List<long> Absent { get; set; } = [];

    /// <summary>What the mentor said about going on together, asked after the first two meetings.</summary>
    public string? Continue { get; set; }

    /// <summary>The day that the pair agreed for its next meeting.</summary>
    public DateOnly? NextOn { get; set; }
    public List<MeetingConfirmation> Confirmations { get; init; } = [];
    public int Version { get; set; }
}

/// <summary>What one side said of a logged meeting: <c>yes</c>, <c>differs</c> or <c>notHeld</c>.</summary>
internal sealed class MeetingConfirmation
{
    public long Id { get; init; }
    public long MeetingId { get; init; }

    /// <summary><c>mentee</c> or <c>curator</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The mentee; null for a curator.</summary>
    public long? ParticipantId { get; init; }
    public required string Answer { get; set; }

    /// <summary>Whether the mentee wants to go on, asked after the first two meetings.</summary>
    public string? Continue { get; set; }
    public DateTimeOffset At { get; set; }
}
