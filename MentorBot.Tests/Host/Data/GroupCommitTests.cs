using System.Data;
using System.Data.Common;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Tests.Host.Reminders;
using MentorBot.Tests.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;

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

    [SkippableFact]
    public async Task Two_instances_that_want_each_others_rows_both_write_in_the_end()
    {
        using var shared = TemporaryFolder.OnServer();
        await using (var db = new DatabaseConnections(shared.Options).OpenDb())
        {
            db.Settings.AddRange(new Setting { Key = "a", Value = "0" }, new Setting { Key = "b", Value = "0" });
            await db.SaveChangesAsync();
        }

        var meeting = new Meeting();
        await Task.WhenAll(WriteAsync(shared, new TwoRows("a", "b", meeting)), WriteAsync(shared, new TwoRows("b", "a", meeting)));

        await using var read = new DatabaseConnections(shared.Options).OpenDb();
        Assert.All(["a", "b"], key => Assert.Equal("0++", read.Settings.Single(setting => setting.Key == key).Value));
    }

    private static async Task WriteAsync(TemporaryFolder shared, PendingChange change)
    {
        var commit = new GroupCommit(new DatabaseConnections(shared.Options), NullLogger<GroupCommit>.Instance);
        commit.Start();
        await commit.CommitAsync(change, CancellationToken.None);
        await commit.StopAsync(CancellationToken.None);
    }

    private static MentorBotDb Change(ReminderWorld world, string key)
    {
        var db = world.The<UnitOfWorkRunner>().OpenDb();
        db.Settings.Add(new Setting { Key = key, Value = "1" });
        return db;
    }

    /// <summary>Where two wait until both have come.</summary>
    private sealed class Meeting
    {
        private readonly TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int present;

        public Task ComeAsync()
        {
            if (Interlocked.Increment(ref present) == 2) both.SetResult();
            return both.Task;
        }
    }

    /// <summary>Writes one row, meets the other who has written the other, then wants that one too.</summary>
    private sealed class TwoRows(string first, string second, Meeting meeting) : PendingChange
    {
        private static readonly Statement Touch = new("""UPDATE settings SET "Value" = "Value" || '+' WHERE "Key" = @p0""", DbType.String);

        private bool hasMet;

        public override async Task WriteAsync(WritingConnection connection, DbTransaction transaction)
        {
            await connection.ExecuteAsync(Touch, transaction, first);
            if (!hasMet) await meeting.ComeAsync();
            hasMet = true;
            await connection.ExecuteAsync(Touch, transaction, second);
        }
    }
}
