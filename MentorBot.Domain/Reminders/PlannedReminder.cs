using MentorBot.Domain.Calendars;

namespace MentorBot.Domain.Reminders;

/// <summary>R0 past at adoption, R1 a date, R2 a window, R3 recurring, R4 ongoing or a long window, R5 as needed (silent), R6 relative, R7 by another plan.</summary>
public enum ReminderPolicy
{
    R0,
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
}

/// <summary>In the order of urgency: of two reminders of one matter on one day the later kind is sent.</summary>
public enum ReminderKind
{
    Before,
    Status,
    Start,
    Due,
    Overdue,
    Escalation,
    Question,
}

/// <summary>To whom it goes; <see cref="Responsible"/> is every responsible of the row, the lead among them.</summary>
public enum ReminderRecipient
{
    Responsible,
    Lead,
    Curator,
    Director,
}

/// <summary>A reminder of a roadmap row, by days of the school's calendar.</summary>
/// <param name="Occurrence">The due day it is about; null where nothing becomes due.</param>
/// <param name="UsefulUntil">The last day on which it is worth sending late: on the next one it is past, or another reminder speaks. Null for the last word about a row, which is worth saying as long as the row is open.</param>
/// <param name="Key">Stable and unique within the row, so that planning again never doubles a reminder.</param>
public sealed record PlannedReminder(
    ReminderPolicy Policy, ReminderKind Kind, DateOnly On, DateOnly? Occurrence, ReminderRecipient Recipient, DateOnly? UsefulUntil, string Key)
{
    /// <param name="sendingTime">The hour at which the school's reminders go out.</param>
    public DateTimeOffset SendAt(SchoolClock clock, TimeOnly sendingTime) => clock.At(On, sendingTime);

    /// <summary>The end of the last day on which it is worth sending.</summary>
    public DateTimeOffset? UsefulUntilAt(SchoolClock clock) => UsefulUntil is { } last ? clock.At(last.AddDays(1), TimeOnly.MinValue) : null;

    public bool IsStale(DateOnly today) => today > UsefulUntil;
}
