namespace MentorBot.Domain.Reminders;

public enum TimedReminderKind
{
    MeetingAhead,
    LogMissing,
    MeetingUnconfirmed,
    AssignmentOpened,
    AssignmentHalfway,
    AssignmentClosing,
}

public enum TimedReminderRecipient
{
    Mentor,
    Mentees,
    Curator,
    Assignee,
}

/// <summary>A reminder that is counted in hours.</summary>
/// <param name="SendAt">In UTC, never in the quiet hours of the school.</param>
/// <param name="UsefulUntil">From this instant on it is no longer worth sending; null where it never grows stale.</param>
/// <param name="Key">Stable and unique within the meeting or the assignment.</param>
public sealed record TimedReminder(
    TimedReminderKind Kind, TimedReminderRecipient Recipient, DateTimeOffset SendAt, DateTimeOffset? UsefulUntil, string Key)
{
    public bool IsStale(DateTimeOffset now) => now >= UsefulUntil;
}
