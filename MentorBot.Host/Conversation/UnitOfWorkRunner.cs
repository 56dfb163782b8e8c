using MentorBot.Host.Data;
using MentorBot.Host.Outbox;
using MentorBot.Host.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Conversation;

/// <summary>Runs a change until it is committed: anew from fresh rows where somebody else wrote them meanwhile.</summary>
internal sealed class UnitOfWorkRunner(DatabaseConnections connections, GroupCommit commit, OutboxSender sender, ReminderAlarm alarm, TimeProvider clock)
{
    private const int Attempts = 5;

    public MentorBotDb OpenDb() => new(connections.ContextOptions);

    public Task RunAsync(string actor, Func<UnitOfWork, Task> change, CancellationToken cancellation) =>
        RunAsync(actor, async work =>
        {
            await change(work);
            return true;
        }, cancellation);

    public async Task<T> RunAsync<T>(string actor, Func<UnitOfWork, Task<T>> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var work = new UnitOfWork(OpenDb(), clock.GetUtcNow(), actor);
            try
            {
                var result = await change(work);
                await CommitAsync(work, cancellation);
                return result;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody else was quicker: the same change is decided anew from what they left.
            }
        }
    }

    /// <summary>Commits what was changed and hands what was said to the sender, and what was planned to the alarm.</summary>
    public async Task CommitAsync(UnitOfWork work, CancellationToken cancellation)
    {
        await commit.CommitAsync(work.Db, cancellation);
        sender.Enqueue(work.Outbox);
        if (work.Db.NextReminder is { } due) alarm.Set(due);
    }
}
