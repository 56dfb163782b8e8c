using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Instances;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Outbox;

public sealed class OutboxSenderTests : IDisposable
{
    private static readonly Delivery Arrived = new Delivery.Delivered("1");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_delivered_message_leaves_the_outbox()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        await world.SayAsync("hello");

        var call = await world.Channel.NextAsync();
        Assert.Equal((OutboxWorld.Address, "hello", 1), (call.Address, call.Text, await world.LeftAsync()));
        call.Ends(Arrived);

        await world.SettledAsync();
        Assert.Equal(0, await world.LeftAsync());
    }

    [Fact]
    public async Task A_message_carries_the_instance_that_delivers_it()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        await world.SayAsync("hello");
        var call = await world.Channel.NextAsync();

        Assert.Equal(world.The<ThisInstance>().Id, await world.ReadAsync(db => db.Outbox.Select(row => row.Owner).SingleAsync()));
        call.Ends(Arrived);
    }

    [Fact]
    public async Task The_pause_that_the_messenger_asks_for_is_kept_to_the_moment()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        await world.SayAsync("hello");
        (await world.Channel.NextAsync()).Ends(new Delivery.Postponed(7 * Second));

        var again = await PassUntilCallAsync(world);

        Assert.Equal(7 * Second, again.At);
        again.Ends(Arrived);
    }

    [Fact]
    public async Task A_person_who_cannot_be_reached_is_marked_so()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        await world.SayAsync("hello");
        (await world.Channel.NextAsync()).Ends(new Delivery.Unreachable());

        await world.SettledAsync();
        Assert.False(await world.ReadAsync(db => db.People.Select(person => person.Reachable).SingleAsync()));
    }

    [Fact]
    public async Task A_person_who_came_back_while_the_attempt_was_under_way_is_not()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        await world.SayAsync("hello");
        var call = await world.Channel.NextAsync();
        world.Sender.Heard(OutboxWorld.Address, new CommandReceived("start", null));
        call.Ends(new Delivery.Unreachable());

        (await world.Channel.NextAsync()).Ends(Arrived);

        await world.SettledAsync();
        Assert.True(await world.ReadAsync(db => db.People.Select(person => person.Reachable).SingleAsync()));
    }

    [Fact]
    public async Task A_doubt_is_noted_in_the_row_and_ended_by_what_the_person_does()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        await world.LeaveAsync(1, "forgotten", owner: world.The<ThisInstance>().Id);
        await world.Sender.TakeUpAsync(long.MaxValue, CancellationToken.None);
        (await PassUntilCallAsync(world)).Ends(new Delivery.InDoubt());
        while (await world.ReadAsync(db => db.Outbox.AnyAsync(row => row.DoubtSince == null))) await Task.Delay(1);

        world.Sender.Took(OutboxWorld.Address, new TextReceived("…"), isAnswered: true);

        await world.SettledAsync();
        Assert.Equal(0, await world.LeftAsync());
    }

    [Fact]
    public async Task What_an_earlier_run_left_is_said_in_its_order_after_two_seconds_without_a_sign()
    {
        await using var world = await OutboxWorld.PrepareAsync(folder);
        await world.LeaveAsync(2, "second");
        await world.LeaveAsync(1, "first");
        await world.RunAsync();

        var first = await PassUntilCallAsync(world);
        Assert.Equal(("first", Patience.EvidenceAtStart), (first.Text, first.At));
        first.Ends(Arrived);
        var second = await world.Channel.NextAsync();
        Assert.Equal("second", second.Text);
        second.Ends(Arrived);

        await world.SettledAsync();
        Assert.Equal(0, await world.LeftAsync());
    }

    [Fact]
    public async Task A_sign_after_the_restart_settles_a_reply_without_a_word()
    {
        await using var world = await OutboxWorld.PrepareAsync(folder);
        await world.LeaveAsync(1, "left");
        await world.RunAsync();

        world.Sender.Took(OutboxWorld.Address, new TextReceived("…"), isAnswered: true);

        await world.SettledAsync();
        Assert.Equal(0, await world.LeftAsync());
    }

    [Fact]
    public async Task Notices_of_an_earlier_run_go_on_at_once()
    {
        await using var world = await OutboxWorld.PrepareAsync(folder);
        await world.LeaveAsync(1, "left", MessagePriority.Notice);
        await world.RunAsync();

        var call = await world.Channel.NextAsync();

        Assert.Equal(TimeSpan.Zero, call.At);
        call.Ends(Arrived);
    }

    [Fact]
    public async Task Messages_of_another_instance_are_left_alone_until_they_are_ours()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        await world.LeaveAsync(1, "of another", MessagePriority.Notice, owner: 7);
        await world.LeaveAsync(2, "taken over", MessagePriority.Notice, owner: world.The<ThisInstance>().Id);

        await world.Sender.TakeUpAsync(long.MaxValue, CancellationToken.None);
        await world.Sender.TakeUpAsync(long.MaxValue, CancellationToken.None);

        var call = await world.Channel.NextAsync();
        Assert.Equal("taken over", call.Text);
        call.Ends(Arrived);
        await world.SettledAsync();
        Assert.Equal([1], await world.ReadAsync(db => db.Outbox.Select(row => row.Id).ToListAsync()));
    }

    [Fact]
    public async Task What_was_taken_up_before_others_took_over_is_looked_up_again()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        await world.SayAsync("hello");
        (await world.Channel.NextAsync()).Ends(new Delivery.Postponed(Second));
        world.Lease.Term++;
        while (world.Sender.IdleAsync(CancellationToken.None) is { IsCompleted: false })
        {
            world.Time.PassToTimer(LongestWait);
            await Task.Delay(1);
        }

        await world.Sender.TakeUpAsync(long.MaxValue, CancellationToken.None);

        (await PassUntilCallAsync(world)).Ends(Arrived);
        await world.SettledAsync();
        Assert.Equal(0, await world.LeftAsync());
    }

    [Fact]
    public async Task An_instance_that_has_lost_its_lease_sends_nothing_until_it_has_one_again()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        world.Lease.IsOn = false;
        await world.SayAsync("hello");
        world.Time.Pass(10 * Second);

        world.Lease.IsOn = true;

        var call = await PassUntilCallAsync(world);
        Assert.True(call.At > 10 * Second);
        call.Ends(Arrived);
    }

    [Fact]
    public async Task A_message_whose_row_is_gone_is_not_sent()
    {
        await using var world = await OutboxWorld.PrepareAsync(folder);
        await world.LeaveAsync(1, "settled by another");
        await world.LeaveAsync(2, "ours");
        await world.RunAsync();
        await world.ChangeAsync(db => db.Outbox.Remove(db.Outbox.Single(row => row.Id == 1)));

        var call = await PassUntilCallAsync(world);

        Assert.Equal("ours", call.Text);
        call.Ends(Arrived);
        await world.SettledAsync();
    }

    [Fact]
    public async Task A_row_that_nobody_can_read_holds_nobody_up()
    {
        await using var world = await OutboxWorld.PrepareAsync(folder);
        await world.ChangeAsync(db => db.Outbox.Add(new OutboxMessage { Id = 1, PersonId = OutboxWorld.PersonId, Address = OutboxWorld.Address, Body = "{" }));
        await world.LeaveAsync(2, "readable");
        await world.RunAsync();

        var call = await PassUntilCallAsync(world);

        Assert.Equal("readable", call.Text);
        call.Ends(Arrived);
        await world.SettledAsync();
    }

    [Fact]
    public async Task A_crowd_of_notices_waits_without_what_they_say_and_says_it_all_the_same()
    {
        await using var world = await OutboxWorld.StartAsync(folder);
        const int crowd = 1_500;
        await world.ChangeAsync(db => db.People.AddRange(Enumerable.Range(1, crowd).Select(id => new Person { Id = 1_000 + id, Address = 1_000 + id })));

        await world.The<UnitOfWorkRunner>().RunAsync("test", async work =>
        {
            foreach (var person in await work.Db.People.Where(person => person.Id > 1_000).ToListAsync()) work.Say(person, new ChatMessage($"to {person.Id}"));
        }, CancellationToken.None);

        for (var count = 0; count < crowd; count++)
        {
            var call = await world.Channel.NextAsync();
            Assert.Equal($"to {call.Address}", call.Text);
            call.Ends(Arrived);
        }

        await world.SettledAsync();
        Assert.Equal(0, await world.LeftAsync());
    }

    [Fact]
    public async Task A_stop_lets_what_is_under_way_end()
    {
        var world = await OutboxWorld.StartAsync(folder);
        await world.SayAsync("hello");
        var call = await world.Channel.NextAsync();

        var stopping = world.Sender.StopAsync(CancellationToken.None);
        call.Ends(Arrived);
        await stopping;

        Assert.Equal(0, await world.LeftAsync());
        await world.DisposeAsync();
    }

    /// <summary>
    /// Lets time pass from timer to timer until the messenger is called. The sender sets its timer when it has nothing to do
    /// at the moment, so no time passes while it works.
    /// </summary>
    private static async Task<ScriptedChannel.Call> PassUntilCallAsync(OutboxWorld world)
    {
        var call = world.Channel.NextAsync();
        while (!call.IsCompleted)
        {
            world.Time.PassToTimer(LongestWait);
            await Task.Delay(1);
        }

        return await call;
    }
}
