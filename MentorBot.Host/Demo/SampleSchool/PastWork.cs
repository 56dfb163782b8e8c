using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>
/// Units of work at moments that have passed, before the program listens. They change what they would have changed then;
/// what they would have said has been read long ago and is not said again.
/// </summary>
internal sealed class PastWork(UnitOfWorkRunner runner, GroupCommit commit, IServiceScopeFactory scopes)
{
    public MentorBotDb OpenDb() => runner.OpenDb();

    public async Task RunAsync(DateTimeOffset at, string actor, Func<IServiceProvider, UnitOfWork, Task> step, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var work = new UnitOfWork(OpenDb(), at, actor);
        await step(scope.ServiceProvider, work);
        await CommitAsync(work, cancellation);
    }

    /// <summary>What one person does in their chat.</summary>
    public async Task RunTurnAsync(DateTimeOffset at, long chatId, IncomingEvent happened, Func<IServiceProvider, Turn, Task> step, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = OpenDb();
        var person = await db.People.SingleOrDefaultAsync(known => known.Address == chatId, cancellation);
        if (person is null) db.People.Add(person = new Person { Id = Ids.Next(), Address = chatId, FirstSeenAt = at });
        await using var turn = new Turn(db, at, person, happened);
        await step(scope.ServiceProvider, turn);
        await CommitAsync(turn, cancellation);
    }

    private Task CommitAsync(UnitOfWork work, CancellationToken cancellation)
    {
        foreach (var said in work.Db.ChangeTracker.Entries<OutboxMessage>().ToList()) said.State = EntityState.Detached;
        return commit.CommitAsync(work.Db, cancellation);
    }
}
