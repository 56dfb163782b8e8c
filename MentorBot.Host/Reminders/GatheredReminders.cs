using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Reminders;

/// <summary>The reminders of which a person hears all that are due at a moment in one message, whatever they are about.</summary>
internal static class GatheredReminders
{
    /// <summary>A list and no rule, so that the database can be asked for them.</summary>
    public static readonly IReadOnlyList<ReminderSubject> Subjects = [ReminderSubject.RoadmapItem, ReminderSubject.DeadlineMove, ReminderSubject.Evidence, ReminderSubject.Digest];
}
