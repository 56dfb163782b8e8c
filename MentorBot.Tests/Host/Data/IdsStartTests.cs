using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Tests.Host.Reminders;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Data;

public sealed class IdsStartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ids_go_on_after_the_largest_one_that_is_stored()
    {
        await using var world = await ReminderWorld.StartAsync(folder);
        await new IdsStart(world.The<DatabaseConnections>()).RunAsync(CancellationToken.None);

        // An hour of the id's clock: what a run leaves whose clock was put back after it.
        var ahead = Ids.Next() + (3_600_000L << 22);
        await using (var db = world.The<MentorBot.Host.Conversation.UnitOfWorkRunner>().OpenDb())
        {
            db.StateChanges.Add(new StateChange { Id = ahead, Machine = "test", SubjectId = 1, From = "a", To = "b", Trigger = "c", By = "test" });
            await db.SaveChangesAsync();
        }

        await new IdsStart(world.The<DatabaseConnections>()).RunAsync(CancellationToken.None);

        Assert.True(Ids.Next() > ahead);
    }
}
