using MentorBot.Host.Data.Entities;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Reminders;

/// <summary>The clock of the machine is set anew, by hand or by the network, while the program runs.</summary>
public sealed class ClockJumpTests : IDisposable
{
    private static readonly DateTimeOffset Ten = new(2026, 9, 1, 7, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTimeProvider clock = new(Ten);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Forward_and_back_again_says_each_reminder_once()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(Enumerable.Range(-2, 8).Select(quarter => ReminderWorld.Due($"{quarter}", Ten.AddMinutes(15 * quarter))));

        foreach (var jump in new[] { 0, 60, -60, 30, -120, 90, 61, 0 })
        {
            clock.Now += TimeSpan.FromMinutes(jump);
            await world.DispatchAsync();
        }

        Assert.Equal(["-2", "-1", "0", "1", "2", "3", "4"], world.Heard.Take(7));
        Assert.Equal(world.Heard.Distinct(), world.Heard);
        clock.Now = Ten.AddHours(2);
        await world.DispatchAsync();
        Assert.Equal(8, world.Heard.Count);
    }

    [Fact]
    public async Task A_clock_that_was_put_back_over_a_restart_loses_nothing()
    {
        await using (var before = await ReminderWorld.StartAsync(folder, clock))
        {
            await before.PlanAsync(ReminderWorld.Due("said", Ten), ReminderWorld.Due("waits", Ten.AddMinutes(5)));
            await before.DispatchAsync();
        }

        clock.Now = Ten.AddHours(-1);
        await using var after = await ReminderWorld.StartAsync(folder, clock);
        Assert.Equal(0, await after.DispatchAsync());
        clock.Now = Ten.AddMinutes(5);
        await after.DispatchAsync();

        Assert.Equal(["waits"], after.Heard);
    }

    [Fact]
    public async Task Nothing_is_dated_before_it_was_said()
    {
        var messenger = new SlowMessenger();
        await using var world = await ReminderWorld.StartAsync(folder, clock, messenger: messenger.Channel);
        await world.PlanAsync(ReminderWorld.Due("said", Ten));
        var dispatching = world.DispatchAsync();
        await messenger.Asked;

        clock.Now = Ten.AddHours(-1);
        messenger.Answer();
        await dispatching;

        var said = await world.ReminderAsync("said");
        Assert.Equal((ReminderState.Sent, (DateTimeOffset?)Ten), (said.State, said.SentAt));
    }
}
