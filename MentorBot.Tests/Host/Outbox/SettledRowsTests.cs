using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Outbox;

public sealed class SettledRowsTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 30, 15, 123, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Thousands_of_messages_leave_in_one_change_and_the_others_stay()
    {
        await using var world = await OutboxWorld.PrepareAsync(folder);
        await world.ChangeAsync(db => db.Outbox.AddRange(Enumerable.Range(1, 3_000).Select(id => new OutboxMessage { Id = id, Body = "{}" })));
        var rows = new SettledRows(Now);
        rows.Settled.AddRange(Enumerable.Range(1, 2_998).Select(id => (long)id));
        rows.Settled.Add(77_777);
        rows.Doubtful.Add(3_000);

        await world.The<GroupCommit>().CommitAsync(rows, CancellationToken.None);

        var left = await world.ReadAsync(db => db.Outbox.OrderBy(row => row.Id).ToListAsync());
        Assert.Equal([(2_999, null), (3_000, (DateTimeOffset?)Now)], left.Select(row => (row.Id, row.DoubtSince)));
    }

    [Fact]
    public async Task A_reminder_is_dated_and_noted_by_what_became_of_its_message()
    {
        await using var world = await OutboxWorld.PrepareAsync(folder);
        await world.ChangeAsync(db =>
        {
            db.Schools.Add(new School { Id = 1, Name = "Школа", TimeZone = "Europe/Moscow" });
            db.Reminders.AddRange(Enumerable.Range(1, 4).Select(id => new Reminder
            {
                Id = id,
                SchoolId = 1,
                Key = $"{id}",
                Kind = "due",
                RecipientRole = "Lead",
                State = id == 4 ? ReminderState.Cancelled : ReminderState.Queued,
            }));
            db.ReminderReceipts.AddRange(Enumerable.Range(1, 4).Select(id => new ReminderReceipt { Id = 10 + id, ReminderId = id, PersonId = OutboxWorld.PersonId, OutboxId = id }));
        });
        var rows = new SettledRows(Now);
        rows.RemindersSent.AddRange([1, 4]);
        rows.RemindersUnreachable.Add(2);
        rows.RemindersRefused.Add(3);

        await world.The<GroupCommit>().CommitAsync(rows, CancellationToken.None);

        var reminders = await world.ReadAsync(db => db.Reminders.AsNoTracking().OrderBy(reminder => reminder.Id).ToListAsync());
        Assert.Equal([ReminderState.Sent, ReminderState.Failed, ReminderState.Failed, ReminderState.Cancelled], reminders.Select(reminder => reminder.State));
        Assert.Equal([Now, null, null, null], reminders.Select(reminder => reminder.SentAt));
        Assert.Equal([false, true, true, false], reminders.Select(reminder => reminder.Note is not null));
    }

    [Fact]
    public async Task Who_writes_while_they_are_written_down_as_unreachable_can_be_reached()
    {
        await using var world = await OutboxWorld.PrepareAsync(folder);
        var settlement = world.The<OutboxSettlement>();
        settlement.Backlog.Add(1);
        settlement.Settle(
            new PendingMessage { Id = 1, PersonId = OutboxWorld.PersonId, Address = OutboxWorld.Address, Priority = MessagePriority.Notice },
            new MentorBot.Host.Conversation.Delivery.Unreachable());
        settlement.Heard(OutboxWorld.Address);

        await world.RunAsync();

        await world.SettledAsync();
        Assert.True(await world.ReadAsync(db => db.People.Select(person => person.Reachable).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_reaches_a_person_since_the_first_message_that_did_not_arrive_was_said()
    {
        await using var world = await OutboxWorld.PrepareAsync(folder);
        var settlement = world.The<OutboxSettlement>();
        foreach (var minutes in (int[])[5, 2, 9])
        {
            settlement.Backlog.Add(minutes);
            settlement.Settle(
                new PendingMessage { Id = minutes, PersonId = OutboxWorld.PersonId, Address = OutboxWorld.Address, Priority = MessagePriority.Notice, SaidAt = Now.AddMinutes(minutes) },
                new MentorBot.Host.Conversation.Delivery.Unreachable());
        }

        await world.RunAsync();

        await world.SettledAsync();
        Assert.Equal(Now.AddMinutes(2), await world.ReadAsync(db => db.People.Select(person => person.UnreachableSince).SingleAsync()));
    }
}
