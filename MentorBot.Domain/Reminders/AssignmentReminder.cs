namespace MentorBot.Domain.Reminders;

public enum AssignmentReminderKind
{
    Opened,
    Halfway,
    Closing,
}

/// <summary>A reminder of a questionnaire to the one who answers it.</summary>
/// <param name="SendAt">In UTC, never in the quiet hours of the school.</param>
/// <param name="UsefulUntil">From this instant on it is no longer worth sending; null where it never grows stale.</param>
/// <param name="Key">Stable and unique within the assignment.</param>
public sealed record AssignmentReminder(
    AssignmentReminderKind Kind, DateTimeOffset SendAt, DateTimeOffset? UsefulUntil, string Key);
