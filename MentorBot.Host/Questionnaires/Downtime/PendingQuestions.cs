using System.Globalization;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Calendars;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Downtime;

/// <summary>
/// Plans that the pending question is asked again of those, and only those, who were in a questionnaire
/// when the program went away. The plan has a key for each of them and the time at which it went: made twice, it is made once.
/// </summary>
internal static class PendingQuestions
{
    private const int Page = 500;

    /// <summary>Who was asked something within such a time before was still at it.</summary>
    private static readonly TimeSpan JustBefore = TimeSpan.FromHours(3);

    /// <summary>Later the person has long gone on by themselves, or the usual reminders are due.</summary>
    public static readonly TimeSpan UsefulFor = TimeSpan.FromDays(1);

    private sealed record Interrupted(long PersonId, long AssignmentId, long AssigneeId, long SchoolId, string TimeZone);

    /// <param name="seen">When the program was last known to be there; the downtime is known by it.</param>
    /// <param name="lasted">How long that is ago.</param>
    /// <returns>How many questions.</returns>
    public static async Task<int> PlanAsync(UnitOfWorkRunner runner, DateTimeOffset seen, TimeSpan lasted, CancellationToken cancellation)
    {
        var (count, after) = (0, 0L);
        while (true)
        {
            var page = await runner.RunAsync("system", work => PlanPageAsync(work, seen, lasted, after, cancellation), cancellation);
            count += page.Count;
            if (page.Count < Page) return count;
            after = page[^1].PersonId;
        }
    }

    private static async Task<List<Interrupted>> PlanPageAsync(UnitOfWork work, DateTimeOffset seen, TimeSpan lasted, long after, CancellationToken cancellation)
    {
        var since = work.Now - lasted - JustBefore;
        var page = await (
            from person in work.Db.People
            where person.Id > after && person.Reachable && person.ActiveAssignmentId != null
            join given in work.Db.Assignments on person.ActiveAssignmentId equals given.Id
            where (given.State == AssignmentState.Opened || given.State == AssignmentState.InProgress) && given.AskedAt >= since
            join school in work.Db.Schools on given.SchoolId equals school.Id
            orderby person.Id
            select new Interrupted(person.Id, given.Id, given.AssigneeId, school.Id, school.TimeZone)).Take(Page).ToListAsync(cancellation);
        await ReminderService.PlanAsync(work, page.Select(one => ReminderOf(one, work.Now, seen)), cancellation);
        return page;
    }

    private static Reminder ReminderOf(Interrupted one, DateTimeOffset now, DateTimeOffset seen)
    {
        var at = new SchoolClock(TimeZoneInfo.FindSystemTimeZoneById(one.TimeZone)).OutsideQuietHours(now);
        return new Reminder
        {
            Id = Ids.Next(),
            SchoolId = one.SchoolId,
            Subject = ReminderSubject.Assignment,
            SubjectId = one.AssignmentId,
            Key = string.Create(CultureInfo.InvariantCulture, $"assignment:{Ids.Text(one.AssignmentId)}:{AssignmentSchedule.Again}:{seen.UtcDateTime:yyyyMMddHHmmss}"),
            Kind = AssignmentSchedule.Again,
            RecipientId = one.AssigneeId,
            RecipientRole = "Assignee",
            SendAt = at,
            UsefulUntil = now + UsefulFor,
        };
    }
}
