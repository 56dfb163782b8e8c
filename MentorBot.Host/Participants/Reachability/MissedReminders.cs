using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants.Reachability;

/// <summary>Of what still waits, that of which a person would have been reminded if they could have been reached.</summary>
/// <param name="Rows">Open rows of roadmaps.</param>
/// <param name="Meetings">Meetings that are their own.</param>
internal sealed record MissedReminders(int Rows, int Meetings)
{
    /// <summary>The message by which it was noticed may have been planned a little earlier than it was said.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromHours(1);

    public bool AreNone => Rows + Meetings == 0;

    public static async Task<MissedReminders> CountAsync(Turn turn, DateTimeOffset since, CancellationToken cancellation)
    {
        var roles = await turn.RolesAsync(cancellation);
        var from = since - Before;
        var own = roles.Participants.Select(participant => (long?)participant.Id).ToList();
        var meetings = await turn.Db.Reminders.Where(reminder =>
                reminder.Subject == ReminderSubject.Meeting && reminder.State == ReminderState.Failed && reminder.SendAt >= from && own.Contains(reminder.RecipientId))
            .Select(reminder => reminder.SubjectId).Distinct().CountAsync(cancellation);
        var rows = 0;
        foreach (var member in roles.Staff) rows += await RowsAsync(turn, member, from, cancellation);
        return new MissedReminders(rows, meetings);
    }

    public IEnumerable<ChatText> Lines()
    {
        if (Rows > 0) yield return $"Не дошли напоминания о строках дорожной карты, которые ещё открыты: {Rows}.";
        if (Meetings > 0) yield return $"Не дошли напоминания о встречах: {Meetings}.";
    }

    /// <summary>Of the own rows somebody else may have heard meanwhile; of the others, who leads.</summary>
    private static async Task<int> RowsAsync(Turn turn, StaffMember member, DateTimeOffset from, CancellationToken cancellation)
    {
        var due = await turn.Db.Reminders.AsNoTracking()
            .Where(reminder => reminder.SchoolId == member.SchoolId && reminder.Subject == ReminderSubject.RoadmapItem && reminder.SendAt >= from
                && (reminder.State == ReminderState.Failed || reminder.State == ReminderState.Sent))
            .Select(reminder => new { reminder.SubjectId, reminder.State }).ToListAsync(cancellation);
        if (due.Count == 0) return 0;
        var ids = due.Select(reminder => reminder.SubjectId).Distinct().ToList();
        var items = await turn.Db.WholeItems().AsNoTracking().Where(item => ids.Contains(item.Id)).ToListAsync(cancellation);
        var staff = await turn.Db.StaffOfAsync(member.SchoolId, cancellation);
        var unheard = due.Where(reminder => reminder.State == ReminderState.Failed).Select(reminder => reminder.SubjectId).ToHashSet();
        return items.Count(item => item.IsOpen() && (item.Concerns(member, staff) || (RoadmapRights.MayLead(member) && unheard.Contains(item.Id))));
    }
}
