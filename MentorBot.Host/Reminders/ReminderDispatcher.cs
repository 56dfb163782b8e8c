using System.Linq.Expressions;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Says what is due: in the order in which it fell due at each school, many schools side by side. It walks the due
/// rows page by page and so holds only a page of them, however many a long stop has left.
/// </summary>
internal sealed class ReminderDispatcher(DatabaseConnections connections, ReminderDelivery delivery, ReminderAlarm alarm, TimeProvider clock)
{
    private const int Page = 1000;
    private const int SchoolsSideBySide = 16;

    /// <summary>So many at most are settled in one unit of work.</summary>
    private const int Unit = 200;

    /// <summary>So many of a school at most are said together: what one person hears in one message belongs into one unit of work.</summary>
    private const int Together = 2000;

    private static readonly Expression<Func<Reminder, Due>> ReadDue = reminder => new Due(reminder.Id, reminder.SchoolId, reminder.Subject, reminder.SendAt);

    private readonly SemaphoreSlim oneRun = new(1);

    private sealed record Due(long Id, long SchoolId, ReminderSubject Subject, DateTimeOffset SendAt);

    /// <summary>Settles each reminder that is due now; a second call waits for the first to end. The alarm is set for the next one.</summary>
    /// <returns>How many were settled: 0 says that nothing is left to do at this moment.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await oneRun.WaitAsync(cancellation);
        try
        {
            var settled = 0;
            Due? last = null;
            while (true)
            {
                var now = clock.GetUtcNow();
                var soon = await PlannedAfterAsync(last, now + DispatchDueReminders.Interval, cancellation);
                var due = soon.TakeWhile(reminder => reminder.SendAt <= now).ToList();
                var cut = due.Count == Page ? await RestOfMessagesAsync(due, now, cancellation) : [];
                settled += await SettleAsync([.. due, .. cut], cancellation);
                if (due.Count < soon.Count) alarm.Set(soon[due.Count].SendAt);
                if (due.Count < Page) return settled;
                last = due[^1];
            }
        }
        finally
        {
            oneRun.Release();
        }
    }

    private async Task<List<Due>> PlannedAfterAsync(Due? last, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var db = connections.OpenDb();
        return await PlannedAfter(db, last, until).Select(ReadDue).Take(Page).ToListAsync(cancellation);
    }

    /// <summary>A page may end between two reminders that belong into one message: the others of its schools come with it.</summary>
    private async Task<List<Due>> RestOfMessagesAsync(List<Due> page, DateTimeOffset until, CancellationToken cancellation)
    {
        var schools = page.Where(reminder => GatheredReminders.Subjects.Contains(reminder.Subject)).Select(reminder => reminder.SchoolId).Distinct().ToList();
        if (schools.Count == 0) return [];
        var subjects = GatheredReminders.Subjects;
        await using var db = connections.OpenDb();
        return await PlannedAfter(db, page[^1], until).Where(reminder => subjects.Contains(reminder.Subject) && schools.Contains(reminder.SchoolId))
            .Select(ReadDue).ToListAsync(cancellation);
    }

    private static IQueryable<Reminder> PlannedAfter(MentorBotDb db, Due? last, DateTimeOffset until)
    {
        var planned = db.Reminders.Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt <= until);
        if (last is var (id, _, _, sendAt)) planned = planned.Where(reminder => reminder.SendAt > sendAt || (reminder.SendAt == sendAt && reminder.Id > id));
        return planned.OrderBy(reminder => reminder.SendAt).ThenBy(reminder => reminder.Id);
    }

    private async Task<int> SettleAsync(List<Due> due, CancellationToken cancellation)
    {
        var settled = 0;
        await Parallel.ForEachAsync(
            due.GroupBy(reminder => reminder.SchoolId),
            new ParallelOptions { MaxDegreeOfParallelism = SchoolsSideBySide, CancellationToken = cancellation },
            async (school, stop) =>
            {
                foreach (var unit in UnitsOf(school)) Interlocked.Add(ref settled, await delivery.SettleAsync(school.Key, unit, stop));
            });
        return settled;
    }

    private static IEnumerable<long[]> UnitsOf(IEnumerable<Due> ofSchool)
    {
        var bySubject = ofSchool.ToLookup(reminder => GatheredReminders.Subjects.Contains(reminder.Subject), reminder => reminder.Id);
        return bySubject[true].Chunk(Together).Concat(bySubject[false].Chunk(Unit));
    }
}
