using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Intake;
using MentorBot.Tests.Host.Reminders;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Tests.Host.Intake;

public sealed class ProcessedUpdatePruningTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 9, 15, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(10)]
    public async Task Old_numbers_are_forgotten_though_the_new_ones_begin_above_or_below_them(int newFrom)
    {
        await using var world = await ReminderWorld.StartAsync(folder, new ManualTimeProvider(Now));
        await RememberAsync(world, from: 500_000, count: 2_500, Now.AddDays(-4));
        await RememberAsync(world, from: newFrom, count: 1_500, Now.AddDays(-2));
        using var pruning = new ProcessedUpdatePruning(world.The<GroupCommit>(), world.The<TimeProvider>(), NullLogger<ProcessedUpdatePruning>.Instance);

        await pruning.StartAsync(CancellationToken.None);

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await NumbersAsync(world, limit.Token)).Count > 1_500) await Task.Delay(10, limit.Token);
        await pruning.StopAsync(CancellationToken.None);
        Assert.Equal(Enumerable.Range(newFrom, 1_500).Select(id => (long)id), await NumbersAsync(world, limit.Token));
    }

    private static async Task RememberAsync(ReminderWorld world, int from, int count, DateTimeOffset at)
    {
        await using var db = world.The<UnitOfWorkRunner>().OpenDb();
        db.ProcessedUpdates.AddRange(Enumerable.Range(from, count).Select(id => new ProcessedUpdate { Id = id, At = at }));
        await world.The<GroupCommit>().CommitAsync(db, CancellationToken.None);
    }

    private static async Task<List<long>> NumbersAsync(ReminderWorld world, CancellationToken cancellation)
    {
        await using var db = world.The<UnitOfWorkRunner>().OpenDb();
        return await db.ProcessedUpdates.Select(update => update.Id).OrderBy(id => id).ToListAsync(cancellation);
    }
}
