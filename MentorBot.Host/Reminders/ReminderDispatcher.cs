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

    private readonly SemaphoreSlim oneRun = new(1);

    private sealed record Due(long Id, long SchoolId, DateTimeOffset SendAt);

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
                settled += await SettleAsync(due, cancellation);
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
        var planned = db.Reminders.Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt <= until);
        if (last is var (id, _, sendAt)) planned = planned.Where(reminder => reminder.SendAt > sendAt || (reminder.SendAt == sendAt && reminder.Id > id));
        return await planned.OrderBy(reminder => reminder.SendAt).ThenBy(reminder => reminder.Id)
            .Select(reminder => new Due(reminder.Id, reminder.SchoolId, reminder.SendAt))
            .Take(Page).ToListAsync(cancellation);
    }

    private async Task<int> SettleAsync(List<Due> due, CancellationToken cancellation)
    {
        var settled = 0;
        await Parallel.ForEachAsync(
            due.GroupBy(reminder => reminder.SchoolId),
            new ParallelOptions { MaxDegreeOfParallelism = SchoolsSideBySide, CancellationToken = cancellation },
            async (school, stop) =>
            {
                foreach (var unit in school.Select(reminder => reminder.Id).Chunk(Unit)) Interlocked.Add(ref settled, await delivery.SettleAsync(school.Key, unit, stop));
            });
        return settled;
    }
}
