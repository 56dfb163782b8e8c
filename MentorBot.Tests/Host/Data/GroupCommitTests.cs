using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Tests.Host.Reminders;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Data;

public sealed class GroupCommitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_change_that_can_never_be_saved_fails_alone_and_says_why()
    {
        await using var world = await ReminderWorld.StartAsync(folder);
        await using var bad = Change(world, "bad");
        await using var good = Change(world, "good");
        bad.SavingChanges += (_, _) => throw new NotSupportedException();

        var failing = world.The<GroupCommit>().CommitAsync(bad, CancellationToken.None);
        await world.The<GroupCommit>().CommitAsync(good, CancellationToken.None);

        await Assert.ThrowsAsync<NotSupportedException>(() => failing);
        await using var db = world.The<UnitOfWorkRunner>().OpenDb();
        Assert.Equal((true, false), (db.Settings.Any(setting => setting.Key == "good"), db.Settings.Any(setting => setting.Key == "bad")));
    }

    private static MentorBotDb Change(ReminderWorld world, string key)
    {
        var db = world.The<UnitOfWorkRunner>().OpenDb();
        db.Settings.Add(new Setting { Key = key, Value = "1" });
        return db;
    }
}
