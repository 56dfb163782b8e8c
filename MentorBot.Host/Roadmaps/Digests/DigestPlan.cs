using System.Globalization;
using MentorBot.Domain.Calendars;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Staff;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Digests;

/// <summary>Keeps the next digests of each kind planned for a school: one is said, and plans those after it.</summary>
internal static class DigestPlan
{
    public const string Weekly = "weekly";
    public const string Monthly = "monthly";

    /// <summary>So many of each kind: one that fails does not end them all.</summary>
    private const int Ahead = 2;

    /// <summary>Plans what is missing, moves what changed, cancels what is not wanted any more. What was said, or is being said, stays.</summary>
    public static Task ReplanAsync(UnitOfWork work, School school, CancellationToken cancellation)
    {
        var clock = SchoolTime.ClockOf(school);
        var today = clock.DayOf(work.Now);

        // Before the sending time the digest of this very day is still to come.
        return PlanAfterAsync(work, school, clock.TimeOf(work.Now) < school.Settings.Reminders.SendingTime ? today.AddDays(-1) : today, cancellation);
    }

    /// <summary>The same, of the digests after a day.</summary>
    public static async Task PlanAfterAsync(UnitOfWork work, School school, DateOnly after, CancellationToken cancellation)
    {
        var wanted = (await IsLiveAsync(work, school.Id, cancellation) ? Wanted(school, after) : []).ToDictionary(reminder => reminder.Key);
        var known = await work.Db.Reminders
            .Where(reminder => reminder.Subject == ReminderSubject.Digest && reminder.SubjectId == school.Id && (reminder.State == ReminderState.Planned || reminder.State == ReminderState.Cancelled))
            .ToListAsync(cancellation);
        foreach (var reminder in known)
        {
            if (wanted.Remove(reminder.Key, out var planned)) (reminder.State, reminder.SendAt) = (ReminderState.Planned, planned.SendAt);
            else if (reminder.SendAt > work.Now) reminder.State = ReminderState.Cancelled;
        }

        var taken = await TakenAsync(work, wanted.Keys, cancellation);
        work.Db.Reminders.AddRange(wanted.Values.Where(planned => !taken.Contains(planned.Key)));
    }

    /// <summary>A roadmap that goes live in this very unit of work counts as well, so the rows are asked and not the database.</summary>
    private static async Task<bool> IsLiveAsync(UnitOfWork work, long schoolId, CancellationToken cancellation) =>
        (await work.Db.Roadmaps.Where(roadmap => roadmap.SchoolId == schoolId).ToListAsync(cancellation)).Exists(roadmap => roadmap.LiveOn is not null);

    private static async Task<HashSet<string>> TakenAsync(UnitOfWork work, IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var stored = await work.Db.Reminders.Where(reminder => keys.Contains(reminder.Key)).Select(reminder => reminder.Key).ToListAsync(cancellation);
        return [.. stored, .. work.Db.Reminders.Local.Select(reminder => reminder.Key)];
    }

    private static IEnumerable<Reminder> Wanted(School school, DateOnly after)
    {
        var (settings, clock, calendar) = (school.Settings.Reminders, SchoolTime.ClockOf(school), SchoolTime.CalendarOf(school));
        var week = DigestDays.NextWeekly(after, settings, calendar);
        var month = DigestDays.NextMonthly(after, settings, calendar);
        for (var i = 0; i < Ahead; i++)
        {
            if (week is not null) yield return Row(school, clock, Weekly, week, StaffRoles.Curator);
            if (month is not null) yield return Row(school, clock, Monthly, month, StaffRoles.Director);
            week = week is null ? null : DigestDays.NextWeekly(week.On, settings, calendar);
            month = month is null ? null : DigestDays.NextMonthly(month.On, settings, calendar);
        }
    }

    private static Reminder Row(School school, SchoolClock clock, string kind, DigestDay day, string role) => new()
    {
        Id = Ids.Next(),
        SchoolId = school.Id,
        Subject = ReminderSubject.Digest,
        SubjectId = school.Id,
        Key = string.Create(CultureInfo.InvariantCulture, $"digest:{Ids.Text(school.Id)}:{kind}:{day.Period:yyyy-MM-dd}"),
        Kind = kind,
        Occurrence = day.Period,
        RecipientRole = role,
        SendAt = clock.At(day.On, school.Settings.Reminders.SendingTime),
    };
}
