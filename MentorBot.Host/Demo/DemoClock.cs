using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo;

/// <summary>
/// Moves the clock of the whole program forward. It stops at every instant at which something is due, so that each
/// reminder is worded, said and dated as it would have been had the time really passed. A stop is stored before it is
/// settled: a program that is killed there comes up at that very time and settles it then.
/// </summary>
internal sealed class DemoClock(
    ProgramClock clock, DatabaseConnections connections, UnitOfWorkRunner runner, ReminderDispatcher dispatcher, DemoClockDeliveries deliveries)
{
    private readonly SemaphoreSlim oneMove = new(1);

    /// <summary>
    /// Ends when all that became due on the way is settled, and delivered where the messenger takes it; a second call
    /// starts from where the first ended, on whichever instance it is made.
    /// </summary>
    /// <returns>The time it is then.</returns>
    public async Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        await using var turn = await DemoClockTurn.TakeAsync(connections, cancellation);
        await oneMove.WaitAsync(cancellation);
        try
        {
            await ReadAsync(cancellation);
            return await AdvanceFromAsync(clock.GetUtcNow(), by, cancellation);
        }
        finally
        {
            oneMove.Release();
        }
    }

    /// <summary>Takes over a move that another instance of the program has made; nothing to do while one is made here.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        if (!await oneMove.WaitAsync(TimeSpan.Zero, cancellation)) return;
        try
        {
            await ReadAsync(cancellation);
        }
        finally
        {
            oneMove.Release();
        }
    }

    private async Task<DateTimeOffset> AdvanceFromAsync(DateTimeOffset reached, TimeSpan by, CancellationToken cancellation)
    {
        var target = reached + by;
        var patience = deliveries.Patience();
        await SettleAsync(patience, cancellation);
        while (await NextDueAsync(reached, target, cancellation) is { } next)
        {
            await MoveToAsync(reached = next, cancellation);
            await SettleAsync(patience, cancellation);
        }

        await MoveToAsync(target, cancellation);
        return clock.GetUtcNow();
    }

    /// <summary>What a reminder leads to may be due at once, too.</summary>
    private async Task SettleAsync(DemoClockDeliveries.Wait patience, CancellationToken cancellation)
    {
        int settled;
        do
        {
            settled = await dispatcher.RunAsync(cancellation);
            await patience.ForAllAsync(cancellation);
        }
        while (settled > 0);
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        await using var db = runner.OpenDb();
        if (await ClockOffset.LoadAsync(db, cancellation) is { } offset) clock.Offset = offset;
    }

    private async Task<DateTimeOffset?> NextDueAsync(DateTimeOffset after, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var db = runner.OpenDb();
        return await db.Reminders
            .Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt > after && reminder.SendAt <= until)
            .OrderBy(reminder => reminder.SendAt)
            .Select(reminder => (DateTimeOffset?)reminder.SendAt)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Never back: where the work at the last stop took longer than the way to the next, the time is past it already.</summary>
    private async Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        var offset = instant - TimeProvider.System.GetUtcNow();
        if (offset <= clock.Offset) return;
        await runner.RunAsync("system", work => ClockOffset.StoreAsync(work.Db, offset, cancellation), cancellation);
        clock.Offset = offset;
    }
}
