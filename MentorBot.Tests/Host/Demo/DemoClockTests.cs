using MentorBot.Host.Data.Entities;
using MentorBot.Host.Demo;
using MentorBot.Host.Time;
using MentorBot.Tests.Host.Reminders;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Demo;

public sealed class DemoClockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DateTimeOffset start = TimeProvider.System.GetUtcNow();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_move_stops_wherever_something_is_due_and_loses_nothing()
    {
        var wordedAt = new Dictionary<string, DateTimeOffset>();
        await using var world = await ReminderWorld.StartAsync(folder, wording: (work, reminder) =>
        {
            wordedAt[reminder.Key] = work.Now;
            return ReminderWorld.SayKey(work, reminder);
        });
        var planned = Enumerable.Range(1, 60).Select(number => ReminderWorld.Due($"{number:00}", start.AddHours(number / 2 * 12))).ToList();
        await world.PlanAsync(planned);
        await world.PlanAsync(ReminderWorld.Due("beyond", start.AddDays(41)));

        var now = await world.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(40), CancellationToken.None);

        Assert.InRange(now, start.AddDays(40), start.AddDays(40).AddHours(1));
        Assert.Equal(planned.Select(reminder => reminder.Key), world.Heard);
        foreach (var reminder in (await world.RemindersAsync()).Where(reminder => reminder.Key != "beyond"))
        {
            Assert.InRange(wordedAt[reminder.Key], reminder.SendAt, reminder.SendAt.AddHours(1));
            Assert.InRange(reminder.SentAt!.Value, reminder.SendAt, reminder.SendAt.AddHours(1));
        }
    }

    [Fact]
    public async Task What_a_reminder_plans_on_the_way_is_said_in_the_same_move()
    {
        await using var world = await ReminderWorld.StartAsync(folder, wording: (work, reminder) =>
        {
            if (reminder.Key.Length < 4) work.Db.Reminders.Add(ReminderWorld.Due(reminder.Key + "+", reminder.SendAt.AddDays(2)));
            return ReminderWorld.SayKey(work, reminder);
        });
        await world.PlanAsync(ReminderWorld.Due("a", start.AddDays(1)));

        await world.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(30), CancellationToken.None);

        Assert.Equal(["a", "a+", "a++", "a+++"], world.Heard);
    }

    [Fact]
    public async Task A_restart_sees_the_moved_time()
    {
        await using (var before = await ReminderWorld.StartAsync(folder))
        {
            await before.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(10), CancellationToken.None);
        }

        await using var after = await ReminderWorld.StartAsync(folder);
        Assert.InRange(after.The<ProgramClock>().GetUtcNow(), start.AddDays(10), start.AddDays(10).AddHours(1));
    }

    [Fact]
    public async Task Moves_made_at_once_follow_one_another()
    {
        await using var world = await ReminderWorld.StartAsync(folder);
        await world.PlanAsync(Enumerable.Range(1, 6).Select(day => ReminderWorld.Due($"{day}", start.AddDays(day))));
        var clock = world.The<DemoClock>();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => clock.AdvanceAsync(TimeSpan.FromDays(2), CancellationToken.None)));

        Assert.Equal(["1", "2", "3", "4", "5"], world.Heard.Take(5));
        Assert.InRange(world.The<ProgramClock>().GetUtcNow(), start.AddDays(6), start.AddDays(6).AddHours(1));
    }

    [Fact]
    public async Task The_clock_of_an_empty_database_starts_where_it_is_told()
    {
        var told = start.AddDays(-80);
        KeyValuePair<string, string?> setting = new("Demo:Now", told.ToString("O"));
        await using (var first = await ReminderWorld.StartAsync(folder, settings: setting))
        {
            Assert.InRange(first.The<ProgramClock>().GetUtcNow(), told, told.AddHours(1));
            await first.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(1), CancellationToken.None);
        }

        await using var second = await ReminderWorld.StartAsync(folder, settings: setting);
        Assert.InRange(second.The<ProgramClock>().GetUtcNow(), told.AddDays(1), told.AddDays(1).AddHours(1));
    }

    [Fact]
    public async Task Without_demo_mode_the_real_time_counts_and_the_clock_cannot_be_moved()
    {
        await using (var demo = await ReminderWorld.StartAsync(folder))
        {
            await demo.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(10), CancellationToken.None);
        }

        await using var live = await ReminderWorld.StartAsync(folder, settings: new KeyValuePair<string, string?>("Demo:Enabled", "false"));
        Assert.Equal(TimeSpan.Zero, live.The<ProgramClock>().Offset);
        using var client = live.Client;
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/demo/clock", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_messenger_that_is_down_does_not_stop_the_time()
    {
        await using var world = await ReminderWorld.StartAsync(folder, messenger: new SlowMessenger().Channel);
        await world.PlanAsync(Enumerable.Range(1, 20).Select(day => ReminderWorld.Due($"{day}", start.AddDays(day))));

        var now = await world.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(30), CancellationToken.None);

        Assert.InRange(now, start.AddDays(30), start.AddDays(30).AddHours(1));
        Assert.All(await world.RemindersAsync(), reminder => Assert.Equal(ReminderState.Queued, reminder.State));
    }

    [Fact]
    public async Task A_move_that_is_broken_off_loses_nothing_and_is_gone_on_with()
    {
        using var kill = new CancellationTokenSource();
        await using (var before = await ReminderWorld.StartAsync(folder, wording: (work, reminder) =>
        {
            if (reminder.Key == "04") kill.Cancel();
            return ReminderWorld.SayKey(work, reminder);
        }))
        {
            await before.PlanAsync(Enumerable.Range(1, 9).Select(day => ReminderWorld.Due($"{day:00}", start.AddDays(day))));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => before.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(9), kill.Token));
        }

        await using var after = await ReminderWorld.StartAsync(folder);
        var came = after.The<ProgramClock>().GetUtcNow();
        Assert.InRange(came, start.AddDays(4), start.AddDays(4).AddHours(1));
        await after.The<DemoClock>().AdvanceAsync(start.AddDays(9).AddHours(1) - came, CancellationToken.None);

        Assert.All(await after.RemindersAsync(), reminder => Assert.Equal(ReminderState.Sent, reminder.State));
        Assert.Equal(after.Heard.Distinct(), after.Heard);
    }

    [Fact]
    public async Task Another_instance_sees_the_moved_time_and_moves_on_from_there()
    {
        await using var one = await ReminderWorld.StartAsync(folder);
        await using var other = await ReminderWorld.StartAsync(folder);
        await one.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(10), CancellationToken.None);

        await other.The<DemoClock>().FollowAsync(CancellationToken.None);
        Assert.Equal(one.The<ProgramClock>().Offset, other.The<ProgramClock>().Offset);

        await one.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(1), CancellationToken.None);
        await other.The<DemoClock>().AdvanceAsync(TimeSpan.FromDays(1), CancellationToken.None);
        Assert.InRange(other.The<ProgramClock>().GetUtcNow(), start.AddDays(12), start.AddDays(12).AddHours(1));
    }
}
