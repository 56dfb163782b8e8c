using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Host.Reminders;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Outbox;

public sealed class OutboxSettlementTests : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_message_that_another_program_has_already_removed_holds_nothing_up()
    {
        await using var world = await ReminderWorld.StartAsync(folder);
        var settlement = world.The<OutboxSettlement>();
        var removed = new PendingMessage { Id = Ids.Next(), PersonId = ReminderWorld.PersonId, Address = ReminderWorld.Address, Priority = MessagePriority.Notice };
        settlement.Backlog.Add(removed.Id);
        settlement.Settle(removed, new Delivery.Delivered("1"));

        await world.The<UnitOfWorkRunner>().RunAsync(
            "test",
            async work => work.Say(await work.Db.People.SingleAsync(), new ChatMessage("after it")),
            CancellationToken.None);

        using var limit = new CancellationTokenSource(LongEnough);
        await world.The<OutboxSender>().IdleAsync(limit.Token);
        await using var db = world.The<UnitOfWorkRunner>().OpenDb();
        Assert.Equal(0, await db.Outbox.CountAsync());
    }
}
