using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>The reminders meant for a participant, silenced while they take no part and taken up when they are back.</summary>
internal static class ParticipantReminders
{
    private const string Silenced = "Участие приостановлено.";

    public static Task StopAsync(UnitOfWork work, Participant participant, CancellationToken cancellation) =>
        work.Db.Reminders
            .Where(reminder => reminder.RecipientId == participant.Id && reminder.State == ReminderState.Planned)
            .ForEachAsync(reminder => (reminder.State, reminder.Note) = (ReminderState.Cancelled, Silenced), cancellation);

    public static Task ResumeAsync(UnitOfWork work, Participant participant, CancellationToken cancellation) =>
        work.Db.Reminders
            .Where(reminder => reminder.RecipientId == participant.Id && reminder.State == ReminderState.Cancelled && reminder.Note == Silenced && reminder.SendAt > work.Now)
            .ForEachAsync(reminder => (reminder.State, reminder.Note) = (ReminderState.Planned, null), cancellation);
}
