using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>What could not be said to a member of the staff, because they have closed the chat, is said again to whoever stands in for them.</summary>
internal static class FailedReminders
{
    /// <summary>Older ones have had their successors.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(2);

    public static async Task HandOverAsync(UnitOfWork work, long personId, CancellationToken cancellation)
    {
        var since = work.Now - Recent;
        var failed = await work.Db.Reminders
            .Where(reminder => reminder.State == ReminderState.Failed && reminder.SendAt >= since && reminder.Subject == ReminderSubject.RoadmapItem)
            .Where(reminder => work.Db.ReminderReceipts.Any(receipt => receipt.ReminderId == reminder.Id && receipt.PersonId == personId && receipt.StaffId != null && receipt.State == ReceiptState.Failed))
            .ToListAsync(cancellation);
        if (failed.Count == 0) return;
        var schoolIds = failed.Select(reminder => reminder.SchoolId).Distinct().ToList();
        var schools = await work.Db.Schools.Where(school => schoolIds.Contains(school.Id)).ToDictionaryAsync(school => school.Id, cancellation);
        foreach (var reminder in failed)
        {
            (reminder.State, reminder.Note) = (ReminderState.Planned, null);
            reminder.SendAt = SchoolTime.ClockOf(schools[reminder.SchoolId]).OutsideQuietHours(work.Now);
        }
    }
}
