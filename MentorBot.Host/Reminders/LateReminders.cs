using MentorBot.Domain.Calendars;
using MentorBot.Domain.Reminders;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>
/// What a long stop has left, thinned out: of several late reminders to one person about one subject the latest is said
/// that is still of use, nothing useless is said, and nobody is woken.
/// </summary>
internal sealed class LateReminders
{
    private readonly SchoolClock clock;
    private readonly TimeOnly gathersAt;
    private readonly DateTimeOffset now;
    private readonly Func<Reminder, bool> isReplaceable;
    private readonly ILookup<Matter, DateTimeOffset> stillToSay;

    private LateReminders(School school, DateTimeOffset now, Func<Reminder, bool> isReplaceable, IEnumerable<Reminder> rivals)
    {
        (clock, gathersAt) = (SchoolTime.ClockOf(school), school.Settings.Reminders.SendingTime);
        (this.now, this.isReplaceable) = (now, isReplaceable);
        stillToSay = rivals
            .Where(rival => isReplaceable(rival) && LatenessOf(rival) is not Lateness.TooLate)
            .ToLookup(Matter.Of, rival => rival.SendAt);
    }

    private sealed record Matter(ReminderSubject Subject, long SubjectId, string Recipient)
    {
        public static Matter Of(Reminder reminder) =>
            new(reminder.Subject, reminder.SubjectId, reminder.RecipientId is { } id ? $"{id}" : reminder.RecipientRole);
    }

    /// <summary>A later page may hold what takes the place of a reminder on this one, so all that is due about its subjects is looked at.</summary>
    public static async Task<LateReminders> ReadAsync(
        UnitOfWork work, School school, List<Reminder> due, Func<Reminder, bool> isReplaceable, CancellationToken cancellation)
    {
        var late = due.FindAll(reminder => work.Now - reminder.SendAt > ReminderLateness.Grace);
        var rivals = new List<Reminder>();
        foreach (var ofKind in late.GroupBy(reminder => reminder.Subject))
        {
            var (subject, ids) = (ofKind.Key, ofKind.Select(reminder => reminder.SubjectId).Distinct().ToList());
            rivals.AddRange(await work.Db.Reminders.AsNoTracking()
                .Where(rival => rival.Subject == subject && ids.Contains(rival.SubjectId) && rival.State == ReminderState.Planned && rival.SendAt <= work.Now)
                .ToListAsync(cancellation));
        }

        return new LateReminders(school, work.Now, isReplaceable, rivals);
    }

    /// <summary>Decides where the time alone decides: skipped, or put off until the morning.</summary>
    /// <returns>Whether it is settled; if not, it is to be said.</returns>
    public bool Settle(Reminder reminder)
    {
        switch (LatenessOf(reminder))
        {
            case Lateness.TooLate:
                (reminder.State, reminder.Note) = (ReminderState.Skipped, "К этому времени напоминание потеряло смысл.");
                return true;
            case var _ when isReplaceable(reminder) && stillToSay[Matter.Of(reminder)].Any(sendAt => sendAt > reminder.SendAt):
                (reminder.State, reminder.Note) = (ReminderState.Skipped, "Заменено более поздним напоминанием.");
                return true;
            case Lateness.Asleep { Until: var morning }:
                reminder.SendAt = morning;
                return true;
            default:
                return false;
        }
    }

    private Lateness LatenessOf(Reminder reminder) => ReminderLateness.Of(
        reminder.SendAt, reminder.UsefulUntil, now, clock, GatheredReminders.Subjects.Contains(reminder.Subject) ? gathersAt : null);
}
