using MentorBot.Host.Composition;
using MentorBot.Host.Data;
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

    private readonly TemporaryFolder folder = new();
    private readonly Complaints complaints = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_scheduler_wakes_the_dispatcher_and_a_restart_keeps_its_trigger()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using (var planning = await ReminderWorld.StartAsync(folder))
        {
            await planning.PlanAsync(ReminderWorld.Due("due", now.AddMinutes(-1)));
        }

        DateTimeOffset plannedSince;
        await using (var first = await ReminderWorld.StartAsync(folder, more: WithScheduler))
        {
            await HearsAsync(first, "due");
            plannedSince = (await TriggerAsync(first)).StartTimeUtc;
        }

        await using (var second = await ReminderWorld.StartAsync(folder, more: WithScheduler))
        {
            var trigger = await TriggerAsync(second);
            Assert.Equal(plannedSince, trigger.StartTimeUtc);
            Assert.NotNull(trigger.NextFireTimeUtc);
        }

        if (folder.Options.Provider == DatabaseProvider.Sqlite) Assert.True(File.Exists(Path.Combine(folder.Path, "quartz.db")));
        Assert.Empty(complaints.All);
    }

    private void WithScheduler(WebApplicationBuilder builder)
    {
        builder.Logging.AddProvider(complaints);
        builder.Services.AddMentorBotScheduling(builder.Configuration);
    }

    private static async Task<ITrigger> TriggerAsync(ReminderWorld world)
    {
        var scheduler = await world.The<IServiceProvider>().GetRequiredKeyedService<ISchedulerFactory>("MentorBot").GetScheduler();
        return await scheduler.GetTrigger(DispatchDueReminders.Trigger) ?? throw new InvalidOperationException("There is no trigger.");
    }

    private static async Task HearsAsync(ReminderWorld world, string text)
    {
        using var limit = new CancellationTokenSource(LongEnough);
        while (!world.Heard.Contains(text)) await Task.Delay(50, limit.Token);
    }
}
