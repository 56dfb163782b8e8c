using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Reminders;

/// <summary>A reminder on its way: planned, queued, then sent, failed or skipped, whatever happens between.</summary>
public sealed class DeliveryStateTests : IDisposable
{
    private static readonly DateTimeOffset Ten = new(2026, 9, 1, 7, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTimeProvider clock = new(Ten);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_queued_when_the_program_ended_is_sent_by_the_next_run()
    {
        await using (var world = await ReminderWorld.StartAsync(folder, clock, messenger: new SlowMessenger().Channel))
        {
            await world.PlanAsync(ReminderWorld.Due("on its way", Ten));
            await world.The<ReminderDispatcher>().RunAsync(CancellationToken.None);
            Assert.Equal(ReminderState.Queued, (await world.ReminderAsync("on its way")).State);
        }

        await using var next = await ReminderWorld.StartAsync(folder, clock);
        await next.DispatchAsync();

        Assert.Equal(["on its way"], next.Heard);
        Assert.Equal(ReminderState.Sent, (await next.ReminderAsync("on its way")).State);
    }

    [Fact]
    public async Task Who_blocks_the_program_is_unreachable_and_the_next_reminder_is_not_even_tried()
    {
        var messenger = new SlowMessenger(new Delivery.Unreachable());
        messenger.Answer();
        await using var world = await ReminderWorld.StartAsync(folder, clock, messenger: messenger.Channel);
        await world.PlanAsync(ReminderWorld.Due("first", Ten), ReminderWorld.Due("second", Ten.AddMinutes(1)));
        await world.DispatchAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await world.DispatchAsync();

        Assert.All(await world.RemindersAsync(), reminder => Assert.Equal((ReminderState.Failed, "Человек недоступен в мессенджере."), (reminder.State, reminder.Note)));
    }

    [Fact]
    public async Task What_the_messenger_refuses_has_failed_with_the_reason()
    {
        var messenger = new SlowMessenger(new Delivery.Refused("It is too long."));
        messenger.Answer();
        await using var world = await ReminderWorld.StartAsync(folder, clock, messenger: messenger.Channel);
        await world.PlanAsync(ReminderWorld.Due("refused", Ten));

        await world.DispatchAsync();

        var refused = await world.ReminderAsync("refused");
        Assert.Equal(ReminderState.Failed, refused.State);
        Assert.NotNull(refused.Note);
        Assert.Null(refused.SentAt);
    }

    [Fact]
    public async Task What_is_said_to_several_people_is_sent_when_one_of_them_hears_it()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock, (work, reminder) =>
        {
            var gone = new Person { Id = 11, Address = 101, Reachable = false };
            return new ReminderWording.Say([gone, work.Db.People.Single(person => person.Id == ReminderWorld.PersonId)], new ChatMessage(reminder.Key));
        });
        await world.PlanAsync(ReminderWorld.Due("both", Ten));

        await world.DispatchAsync();

        Assert.Equal(["both"], world.Heard);
        Assert.Equal(ReminderState.Sent, (await world.ReminderAsync("both")).State);
    }

    [Fact]
    public async Task A_reminder_cancelled_by_another_one_of_the_same_moment_is_not_said()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock, (work, reminder) =>
        {
            foreach (var other in work.Db.Reminders.Local.Where(other => other.Key == "second")) other.State = ReminderState.Cancelled;
            return ReminderWorld.SayKey(work, reminder);
        });
        await world.PlanAsync(ReminderWorld.Due("first", Ten), ReminderWorld.Due("second", Ten));

        await world.DispatchAsync();

        Assert.Equal(["first"], world.Heard);
        Assert.Equal(ReminderState.Cancelled, (await world.ReminderAsync("second")).State);
    }

    [Fact]
    public async Task Every_queued_reminder_has_its_message_in_the_outbox()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock, messenger: new SlowMessenger().Channel);
        await world.PlanAsync(Enumerable.Range(0, 50).Select(number => ReminderWorld.Due($"{number}", Ten)));

        await world.The<ReminderDispatcher>().RunAsync(CancellationToken.None);

        await using var db = world.The<UnitOfWorkRunner>().OpenDb();
        var queued = await db.Reminders.Where(reminder => reminder.State == ReminderState.Queued).Select(reminder => (long?)reminder.Id).OrderBy(id => id).ToListAsync();
        Assert.Equal(50, queued.Count);
        Assert.Equal(queued, await db.Outbox.Select(message => message.ReminderId).OrderBy(id => id).ToListAsync());
    }
}
