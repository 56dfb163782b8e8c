using MentorBot.Domain.Pairs;

namespace MentorBot.Host.Data.Entities;

internal sealed class Pair
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public School? School { get; init; }
    public required string Form { get; init; }
    public long MentorId { get; init; }
    public Participant? Mentor { get; init; }
    public List<PairMember> Mentees { get; init; } = [];
    public DateTimeOffset? MentorAgreedAt { get; set; }
    public PairState State { get; set; }

    /// <summary>Where <see cref="PairState.OnHold"/> leads back to.</summary>
    public PairState? StateBefore { get; set; }
    public string? OrderNumber { get; set; }
    public DateOnly? OrderDate { get; set; }

    /// <summary>The individual plan as the log of the planning meeting gave it; see <see cref="PairPlan"/>.</summary>
    public PairPlan? Plan { get; set; }
    public DateTimeOffset? PlanApprovedAt { get; set; }
    public List<Meeting> Meetings { get; init; } = [];
    public DateTimeOffset CreatedAt { get; init; }
    public int Version { get; set; }
}

/// <summary>A mentee of a pair, and whether they have agreed to it.</summary>
internal sealed class PairMember
{
    public long PairId { get; init; }
    public long ParticipantId { get; init; }
    public Participant? Participant { get; init; }
    public DateTimeOffset? AgreedAt { get; set; }
}

internal sealed class PairPlan
{
    public required string Goal { get; init; }
    public string? Measure { get; init; }
    public string? Baseline { get; init; }
    public required string Pace { get; init; }
    public int MeetingCount { get; init; }
    public DateOnly EndDate { get; init; }
    public List<DateOnly> ControlDates { get; init; } = [];
    public List<PlanStep> Steps { get; init; } = [];
}

internal sealed record PlanStep(string Id, string What, DateOnly By, string Who);
