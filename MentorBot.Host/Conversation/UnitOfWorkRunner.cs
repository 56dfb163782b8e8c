using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Instances;
using MentorBot.Host.Outbox;
using MentorBot.Host.Reminders;

namespace MentorBot.Host.Conversation;

/// <summary>Runs a change until it is committed: anew from fresh rows where somebody else wrote them meanwhile.</summary>
internal sealed class UnitOfWorkRunner(DatabaseConnections connections, GroupCommit commit, OutboxSender sender, ThisInstance instance, IInstanceLease lease, ReminderAlarm alarm, TimeProvider clock)
{
    private const int Attempts = 5;

    public MentorBotDb OpenDb() => connections.OpenDb();

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
            catch (Exception error) when (attempt < Attempts && WriteConflict.IsIn(error))
            {
                // Somebody else was quicker: the same change is decided anew from what they left.
            }
        }
    }

    /// <summary>An update has come: its person can be reached.</summary>
    public void Heard(IncomingUpdate update) => sender.Heard(update.Address, update.Event);

    /// <summary>Commits what was changed and hands what was said to the sender, and what was planned to the alarm.</summary>
    public async Task CommitAsync(UnitOfWork work, CancellationToken cancellation)
    {
        var term = lease.Term;
        foreach (var message in work.Outbox) message.Owner = instance.Id;
        await commit.CommitAsync(work.Db, cancellation);
        if (work is Turn turn) sender.Took(turn.Person.Address, turn.Event, turn.Outbox.Any(said => said.Address == turn.Person.Address));
        sender.Enqueue(work.Outbox, term);
        if (work.Db.NextReminder is { } due) alarm.Set(due);
        foreach (var follower in work.Followers) await follower(cancellation);
    }

    /// <summary>The same for a turn that is written by statements of its own.</summary>
    public async Task CommitAsync(PendingChange change, IncomingUpdate update, OutboxMessage said, CancellationToken cancellation)
    {
        var term = lease.Term;
        said.Owner = instance.Id;
        await commit.CommitAsync(change, cancellation);
        sender.Took(update.Address, update.Event, isAnswered: true);
        sender.Enqueue([said], term);
    }
}
