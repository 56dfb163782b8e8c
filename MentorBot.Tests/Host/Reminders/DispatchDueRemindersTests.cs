using MentorBot.Host.Composition;
using MentorBot.Host.Reminders;
using MentorBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace MentorBot.Tests.Host.Reminders;

public sealed class DispatchDueRemindersTests : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);

    /// <summary>Ten in the morning in Moscow.</summary>
    private static readonly DateTimeOffset Ten = new(2026, 9, 1, 7, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTimeProvider clock = new(Ten);
    private readonly Complaints complaints = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_fell_due_while_the_program_was_down_is_said_at_the_start()
    {
        await using (var planning = await ReminderWorld.StartAsync(folder, clock)) await planning.PlanAsync(ReminderWorld.Due("due", Ten.AddMinutes(-1)));

        await using var world = await ReminderWorld.StartAsync(folder, clock, more: WithScheduler);

        await HearsAsync(world, "due");
        Assert.Empty(complaints.All);
    }

    [Fact]
    public async Task The_scheduler_wakes_the_dispatcher_for_what_another_instance_has_planned()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock, more: WithScheduler);
        await using var other = await ReminderWorld.StartAsync(folder, clock);
        await other.PlanAsync(ReminderWorld.Due("elsewhere", Ten));
        Assert.NotNull((await TriggerAsync(world)).NextFireTimeUtc);

        await (await SchedulerAsync(world)).TriggerJob(DispatchDueReminders.Key);

        await HearsAsync(world, "elsewhere");
        Assert.Empty(complaints.All);
    }

    [Fact]
    public async Task A_reminder_that_is_due_when_it_is_planned_waits_for_no_pulse()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock, more: WithScheduler);
        var scheduler = await SchedulerAsync(world);
        using var limit = new CancellationTokenSource(LongEnough);
        while (scheduler.Status != SchedulerStatus.Running) await Task.Delay(50, limit.Token);
        await scheduler.Standby(limit.Token);

        await world.PlanAsync(ReminderWorld.Due("at once", Ten));

        await HearsAsync(world, "at once");
    }

    [Fact]
    public async Task A_pulse_and_the_alarm_at_once_say_everything_once()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock, more: WithScheduler);
        var scheduler = await SchedulerAsync(world);
        var keys = Enumerable.Range(0, 300).Select(number => $"{number:000}").ToList();

        var planning = Task.WhenAll(keys.Chunk(30).Select(some => world.PlanAsync(some.Select(key => ReminderWorld.Due(key, Ten)))));
        for (var pulse = 0; pulse < 20; pulse++) await scheduler.TriggerJob(DispatchDueReminders.Key);
        await planning;

        foreach (var key in keys) await HearsAsync(world, key);
        Assert.Equal(300, world.Heard.Count);
    }

    [Fact]
    public async Task A_file_that_an_earlier_version_kept_for_its_scheduler_is_not_looked_at()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "quartz.db"), "This is no database.");

        await using var world = await ReminderWorld.StartAsync(folder, clock, more: WithScheduler);

        Assert.NotNull((await TriggerAsync(world)).NextFireTimeUtc);
        Assert.Empty(complaints.All);
    }

    private void WithScheduler(WebApplicationBuilder builder)
    {
        builder.Logging.AddProvider(complaints);
        builder.Services.AddMentorBotScheduling(builder.Configuration);
    }

    private static async Task<IScheduler> SchedulerAsync(ReminderWorld world) =>
        await world.The<IServiceProvider>().GetRequiredKeyedService<ISchedulerFactory>(SchedulerStart.Name).GetScheduler();

    private static async Task<ITrigger> TriggerAsync(ReminderWorld world) =>
        await (await SchedulerAsync(world)).GetTrigger(DispatchDueReminders.Trigger) ?? throw new InvalidOperationException("There is no trigger.");

    private static async Task HearsAsync(ReminderWorld world, string text)
    {
        using var limit = new CancellationTokenSource(LongEnough);
        while (!world.Heard.Contains(text)) await Task.Delay(50, limit.Token);
    }
}
