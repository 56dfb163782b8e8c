using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Reminders;

public sealed class ReminderServiceTests : IDisposable
{
    private static readonly DateTimeOffset Nine = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTimeProvider clock = new(Nine);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_planned_twice_is_planned_once()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(ReminderWorld.Due("one", Nine), ReminderWorld.Due("one", Nine.AddDays(1)));
        await world.PlanAsync(ReminderWorld.Due("one", Nine.AddDays(2)), ReminderWorld.Due("two", Nine));

        var planned = await world.RemindersAsync();

        Assert.Equal(["one", "two"], planned.Select(reminder => reminder.Key));
        Assert.All(planned, reminder => Assert.Equal(Nine, reminder.SendAt));
    }

    [Fact]
    public async Task Only_what_is_still_planned_and_meant_is_cancelled()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(ReminderWorld.Due("said", Nine, about: 7), ReminderWorld.Due("soon", Nine.AddDays(1), about: 7), ReminderWorld.Due("later", Nine.AddDays(9), about: 7));
        await world.DispatchAsync();

        var until = Nine.AddDays(5);
        var cancelled = await world.The<UnitOfWorkRunner>().RunAsync("test", work => ReminderService.CancelAsync(
            work, ReminderSubject.RoadmapItem, 7, CancellationToken.None, reminder => reminder.SendAt < until), CancellationToken.None);

        Assert.Equal(1, cancelled);
        Assert.Equal(
            [ReminderState.Sent, ReminderState.Cancelled, ReminderState.Planned],
            (await world.RemindersAsync()).Select(reminder => reminder.State));
    }
}
