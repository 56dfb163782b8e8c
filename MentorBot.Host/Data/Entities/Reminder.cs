namespace MentorBot.Host.Data.Entities;

internal enum ReminderState
{
    Planned,
    Queued,
    Sent,
    Skipped,
    Failed,
    Cancelled,
}

/// <summary>What a reminder is about; it names the handler that words it.</summary>
internal enum ReminderSubject
{
    RoadmapItem,
    Meeting,
    Assignment,
    Pair,

    /// <summary>The people of a school who cannot be reached.</summary>
    Unreachable,

    /// <summary>How the roadmaps of a school stand, told once a week or a month.</summary>
    Digest,

    /// <summary>A row of a roadmap that the program itself can prove.</summary>
    Evidence,

    /// <summary>A row of a roadmap that is due on another day than before. <see cref="Reminder.Occurrence"/> is the new day, <see cref="Reminder.Kind"/> the old one.</summary>
    DeadlineMove,
}

/// <summary>A reminder that is to be said once. These rows are the truth; the scheduler only wakes the dispatcher.</summary>
internal sealed class Reminder
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public ReminderSubject Subject { get; init; }
    public long SubjectId { get; init; }

    /// <summary>Unique: whatever plans it twice plans it once.</summary>
    public required string Key { get; init; }

    /// <summary>R0 … R7 for rows of a roadmap.</summary>
    public string? Policy { get; init; }
    public required string Kind { get; init; }
    public DateOnly? Occurrence { get; init; }

    /// <summary>The staff member or participant for whom it is meant.</summary>
    public long? RecipientId { get; set; }

    /// <summary>Lead, Responsible, Curator, Director, Mentor, Mentee …: who it is meant for where nobody is bound yet.</summary>
    public required string RecipientRole { get; init; }
    public DateTimeOffset SendAt { get; set; }

    /// <summary>After this moment it has lost its use and is recorded as skipped; null where it always is of use.</summary>
    public DateTimeOffset? UsefulUntil { get; set; }
    public ReminderState State { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? Note { get; set; }
}
