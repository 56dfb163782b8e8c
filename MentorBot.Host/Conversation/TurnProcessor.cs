using MentorBot.Domain.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Intake;
using MentorBot.Host.Metrics;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Conversation;

/// <summary>Takes one update from the messenger to the disk: who it is, what follows, all in one commit.</summary>
internal sealed partial class TurnProcessor(
    UnitOfWorkRunner runner, IFrequentTurns frequent, IServiceScopeFactory scopes, IChatChannel channel, IntakeLimits limits, TimeProvider clock, ILogger<TurnProcessor> logger)
{
    private const int Attempts = 12;

    private static readonly Func<MentorBotDb, long, CancellationToken, Task<Person?>> PersonAt = EF.CompileAsyncQuery(
        (MentorBotDb db, long address, CancellationToken _) => db.People.SingleOrDefault(person => person.Address == address));

    private TimeSpan LongestTurn => limits.LongestTurn;

    /// <summary>
    /// The task ends when the update is durably processed, and faults where that must be tried again. <see cref="PersonLanes"/>
    /// sees to it that it is the only one of its person.
    /// </summary>
    public async Task ProcessAsync(IncomingUpdate update, CancellationToken cancellation)
    {
        runner.Heard(update);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (!await TakeFrequentTurnAsync(update, cancellation))
                    await TakeTurnAsync(update, (services, turn, limit) => services.GetRequiredService<ConversationRouter>().HandleAsync(turn, limit), cancellation);
                return;
            }
            catch (Exception error) when (error is DbUpdateException || WriteConflict.IsIn(error))
            {
                if (await IsProcessedAsync(update.Id, cancellation)) return;
                if (attempt < Attempts && WriteConflict.IsIn(error)) continue;
                await ApologiseAsync(update, error, cancellation);
                return;
            }
            catch (Exception error) when (DatabaseTrouble.IsIn(error))
            {
                throw;
            }
            catch (Exception error) when (!cancellation.IsCancellationRequested)
            {
                await ApologiseAsync(update, error, cancellation);
                return;
            }
        }
    }

    /// <summary>A handler that fails must not stop its person for ever: the update counts as taken, and they are told, once.</summary>
    private async Task ApologiseAsync(IncomingUpdate update, Exception error, CancellationToken cancellation)
    {
        if (await IsProcessedAsync(update.Id, cancellation)) return;
        LogTurnFailed(error, update.Id, update.Event.GetType().Name);
        await TakeTurnAsync(update, (_, turn, _) =>
        {
            turn.ReplyBelow(new ChatMessage("Не получилось это сделать — ошибка на нашей стороне, ваши ответы сохранены. Попробуйте ещё раз; если не поможет, нажмите /menu."));
            return Task.CompletedTask;
        }, cancellation);
    }

    /// <returns>False where it is not one of those; then nothing was done.</returns>
    private async Task<bool> TakeFrequentTurnAsync(IncomingUpdate update, CancellationToken cancellation)
    {
        if (await frequent.TryTakeAsync(update, clock.GetUtcNow(), cancellation) is not { } turn) return false;
        await runner.CommitAsync(turn.Change, update, turn.Reply, cancellation);
        turn.Written();
        Taken(update, turn.Toast);
        return true;
    }

    private async Task TakeTurnAsync(IncomingUpdate update, Func<IServiceProvider, Turn, CancellationToken, Task> step, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestTurn);
        await using var scope = scopes.CreateAsyncScope();
        var db = runner.OpenDb();
        await using var turn = new Turn(db, clock.GetUtcNow(), await PersonAtAsync(db, update.Address, limit.Token), update.Event)
        {
            UpdateId = update.Id,
            CameAt = update.CameAt,
            Behind = update.Behind,
        };
        db.ProcessedUpdates.Add(new ProcessedUpdate { Id = update.Id, At = turn.Now });
        await step(scope.ServiceProvider, turn, limit.Token).WaitAsync(limit.Token);
        await runner.CommitAsync(turn, cancellation);
        Taken(update, turn.Toast);
    }

    private void Taken(IncomingUpdate update, string? toast)
    {
        ProgramMeter.UpdatesProcessed.Add(1);
        if (update.Event is ButtonPressed pressed) _ = AcknowledgeAsync(pressed.Press, toast);
    }

    private async Task<Person> PersonAtAsync(MentorBotDb db, long address, CancellationToken cancellation)
    {
        var person = await PersonAt(db, address, cancellation);
        if (person is null)
        {
            person = new Person { Id = Ids.Next(), Address = address, FirstSeenAt = clock.GetUtcNow() };
            db.People.Add(person);
        }

        return person;
    }

    private async Task<bool> IsProcessedAsync(long updateId, CancellationToken cancellation)
    {
        await using var db = runner.OpenDb();
        return await db.ProcessedUpdates.AnyAsync(processed => processed.Id == updateId, cancellation);
    }

    private async Task AcknowledgeAsync(string press, string? toast)
    {
        try
        {
            await channel.AcknowledgeAsync(press, toast, CancellationToken.None);
        }
        catch (Exception error)
        {
            LogAcknowledgeFailed(error.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "Update {UpdateId} ({Kind}) failed; the person was told.")]
    private partial void LogTurnFailed(Exception error, long updateId, string kind);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Information, Message = "A press could not be acknowledged ({Error}).")]
    private partial void LogAcknowledgeFailed(string error);
}
