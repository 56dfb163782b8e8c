using System.Linq.Expressions;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>Plans and cancels reminders inside the unit of work of whoever plans.</summary>
internal static class ReminderService
{
    private const int KeysAtOnce = 500;

    /// <summary>Plans what is not yet planned: a key that exists, in whatever state, is left as it is.</summary>
    public static async Task PlanAsync(UnitOfWork work, IEnumerable<Reminder> reminders, CancellationToken cancellation)
    {
        foreach (var group in reminders.DistinctBy(reminder => reminder.Key).Chunk(KeysAtOnce))
        {
            var keys = group.Select(reminder => reminder.Key).ToList();
            var known = await work.Db.Reminders.Where(reminder => keys.Contains(reminder.Key)).Select(reminder => reminder.Key).ToListAsync(cancellation);
            var taken = known.Concat(work.Db.Reminders.Local.Select(reminder => reminder.Key)).ToHashSet();
            work.Db.Reminders.AddRange(group.Where(reminder => !taken.Contains(reminder.Key)));
        }
    }

    /// <summary>Cancels what is still planned about a subject; what is on its way or said stays.</summary>
    /// <param name="which">Only these of them; null means all.</param>
    /// <returns>How many were cancelled.</returns>
    public static async Task<int> CancelAsync(
        UnitOfWork work, ReminderSubject subject, long subjectId, CancellationToken cancellation, Expression<Func<Reminder, bool>>? which = null)
    {
        var planned = work.Db.Reminders.Where(reminder =>
            reminder.Subject == subject && reminder.SubjectId == subjectId && reminder.State == ReminderState.Planned);
        if (which is not null) planned = planned.Where(which);
        // The rows say how things stood before this unit of work; what it has settled since is settled.
        var cancelled = (await planned.ToListAsync(cancellation)).FindAll(reminder => reminder.State == ReminderState.Planned);
        foreach (var reminder in cancelled) reminder.State = ReminderState.Cancelled;
        return cancelled.Count;
    }
}
