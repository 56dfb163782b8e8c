using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Says what is due: in the order in which it fell due at each school, many schools side by side. It walks the due
/// rows page by page and so holds only a page of them, however many a long stop has left.
/// </summary>
internal sealed class ReminderDispatcher(DatabaseConnections connections, ReminderDelivery delivery, TimeProvider clock)
{
    private const int Page = 200;
    private const int SchoolsSideBySide = 16;

    private readonly SemaphoreSlim oneRun = new(1);

    private sealed record Due(long Id, long SchoolId, DateTimeOffset SendAt);

    /// <summary>Settles each reminder that is due now; a second call waits for the first to end.</summary>
    /// <returns>How many were settled: 0 says that nothing is left to do at this moment.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await oneRun.WaitAsync(cancellation);
        try
        {
            var settled = 0;
            Due? last = null;
            while (await DueAfterAsync(last, cancellation) is { Count: > 0 } page)
            {
                settled += await SettleAsync(page, cancellation);
                last = page[^1];
            }

            return settled;
        }
        finally
        {
            oneRun.Release();
        }
    }

    private async Task<List<Due>> DueAfterAsync(Due? last, CancellationToken cancellation)
    {
        await using var db = new MentorBotDb(connections.ContextOptions);
        var now = clock.GetUtcNow();
        var due = db.Reminders.Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt <= now);
        if (last is var (id, _, sendAt)) due = due.Where(reminder => reminder.SendAt > sendAt || (reminder.SendAt == sendAt && reminder.Id > id));
        return await due.OrderBy(reminder => reminder.SendAt).ThenBy(reminder => reminder.Id)
            .Select(reminder => new Due(reminder.Id, reminder.SchoolId, reminder.SendAt))
            .Take(Page).ToListAsync(cancellation);
    }

    private async Task<int> SettleAsync(List<Due> page, CancellationToken cancellation)
    {
        var settled = 0;
        await Parallel.ForEachAsync(
            page.GroupBy(due => due.SchoolId),
            new ParallelOptions { MaxDegreeOfParallelism = SchoolsSideBySide, CancellationToken = cancellation },
            async (school, stop) =>
            {
                foreach (var due in school)
                {
                    if (await delivery.SettleAsync(due.Id, stop)) Interlocked.Increment(ref settled);
                }
            });
        return settled;
    }
}
