using MentorBot.Host.Data.Entities;
using MentorBot.Host.Reminders;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Reminders;

public sealed class ReminderDispatcherTests : IDisposable
{
    private static readonly DateTimeOffset Nine = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTimeProvider clock = new(Nine);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_due_is_said_in_the_order_in_which_it_fell_due()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(
            ReminderWorld.Due("third", Nine), ReminderWorld.Due("first", Nine.AddDays(-2)),
            ReminderWorld.Due("second", Nine.AddDays(-1)), ReminderWorld.Due("tomorrow", Nine.AddDays(1)));

        Assert.Equal(3, await world.DispatchAsync());

        Assert.Equal(["first", "second", "third"], world.Heard);
        var said = await world.ReminderAsync("third");
        Assert.Equal((ReminderState.Sent, (DateTimeOffset?)Nine), (said.State, said.SentAt));
        Assert.Equal(ReminderState.Planned, (await world.ReminderAsync("tomorrow")).State);
    }

    [Fact]
    public async Task More_than_a_page_of_due_reminders_keeps_its_order()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        var keys = Enumerable.Range(0, 2100).Select(number => $"{number:0000}").ToList();
        await world.PlanAsync(keys.Select((key, number) => ReminderWorld.Due(key, Nine.AddMinutes((number / 70) - 30))));

        await world.DispatchAsync();

        Assert.Equal(keys, world.Heard);
    }

    [Fact]
    public async Task A_missed_day_is_caught_up_after_a_restart_and_only_once()
    {
        await using (var before = await ReminderWorld.StartAsync(folder, clock))
        {
            await before.PlanAsync(ReminderWorld.Due("while down", Nine.AddHours(3)));
        }

        clock.Advance(TimeSpan.FromDays(1));
        await using (var after = await ReminderWorld.StartAsync(folder, clock))
        {
            await after.DispatchAsync();
            Assert.Equal(["while down"], after.Heard);
        }

        await using var again = await ReminderWorld.StartAsync(folder, clock);
        Assert.Equal(0, await again.DispatchAsync());
        Assert.Empty(again.Heard);
    }

    [Fact]
    public async Task Two_dispatchers_that_meet_over_a_reminder_say_it_once()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(Enumerable.Range(0, 40).Select(number => ReminderWorld.Due($"{number}", Nine)));
        var all = (await world.RemindersAsync()).Select(reminder => reminder.Id).ToList();
        var delivery = world.The<ReminderDelivery>();

        var claims = await Task.WhenAll(all.Concat(all).Select(id => Task.Run(() => delivery.SettleAsync(ReminderWorld.SchoolId, [id], CancellationToken.None))));
        await world.DispatchAsync();

        Assert.Equal(40, claims.Sum());
        Assert.Equal(40, world.Heard.Count);
        Assert.Equal(40, world.Heard.Distinct().Count());
    }

    [Fact]
    public async Task Two_dispatchers_that_meet_over_a_whole_page_say_each_reminder_once()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(Enumerable.Range(0, 120).Select(number => ReminderWorld.Due($"{number}", Nine)));
        var all = (await world.RemindersAsync()).Select(reminder => reminder.Id).ToArray();
        var delivery = world.The<ReminderDelivery>();

        var claims = await Task.WhenAll(
            Task.Run(() => delivery.SettleAsync(ReminderWorld.SchoolId, all, CancellationToken.None)),
            Task.Run(() => delivery.SettleAsync(ReminderWorld.SchoolId, all[40..], CancellationToken.None)));
        await world.DispatchAsync();

        Assert.Equal(120, claims.Sum());
        Assert.Equal(120, world.Heard.Distinct().Count());
        Assert.Equal(120, world.Heard.Count);
    }

    [Fact]
    public async Task What_has_lost_its_use_is_skipped_with_a_note()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(
            ReminderWorld.Due("late", Nine.AddHours(-3), usefulUntil: Nine.AddHours(-1)),
            ReminderWorld.Due("in time", Nine.AddHours(-3), usefulUntil: Nine));

        await world.DispatchAsync();

        Assert.Equal(["in time"], world.Heard);
        var late = await world.ReminderAsync("late");
        Assert.Equal(ReminderState.Skipped, late.State);
        Assert.NotNull(late.Note);
    }

    [Fact]
    public async Task A_text_that_fails_does_not_hold_up_the_others()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock, (work, reminder) =>
        {
            if (reminder.Key != "broken") return ReminderWorld.SayKey(work, reminder);
            work.Db.Settings.Add(new Setting { Key = "half-done", Value = "" });
            throw new InvalidOperationException("It cannot be worded.");
        });
        await world.PlanAsync(ReminderWorld.Due("before", Nine.AddHours(-2)), ReminderWorld.Due("broken", Nine.AddHours(-1)), ReminderWorld.Due("after", Nine));

        await world.DispatchAsync();

        Assert.Equal(["before", "after"], world.Heard);
        Assert.Equal(ReminderState.Failed, (await world.ReminderAsync("broken")).State);
        await using var db = world.The<MentorBot.Host.Conversation.UnitOfWorkRunner>().OpenDb();
        Assert.DoesNotContain(db.Settings, setting => setting.Key == "half-done");
    }

    [Fact]
    public async Task Skipped_and_failed_wordings_are_recorded_with_their_reason()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock, (_, reminder) =>
            reminder.Key == "done" ? new ReminderWording.Skip("Пункт выполнен.") : new ReminderWording.Fail("Некому."));
        await world.PlanAsync(ReminderWorld.Due("done", Nine), ReminderWorld.Due("nobody", Nine));

        await world.DispatchAsync();

        Assert.Empty(world.Heard);
        var (done, nobody) = (await world.ReminderAsync("done"), await world.ReminderAsync("nobody"));
        Assert.Equal((ReminderState.Skipped, "Пункт выполнен."), (done.State, done.Note));
        Assert.Equal((ReminderState.Failed, "Некому."), (nobody.State, nobody.Note));
    }

    [Theory]
    [InlineData(2026, 3, 29)]
    [InlineData(2026, 10, 25)]
    public async Task On_a_day_of_changing_clocks_a_reminder_is_said_once_at_its_instant(int year, int month, int day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var local = new DateTime(year, month, day, 9, 0, 0);
        var sendAt = new DateTimeOffset(local, zone.GetUtcOffset(local));
        clock.Now = sendAt.ToUniversalTime().AddHours(-12);
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(ReminderWorld.Due("nine", sendAt));

        for (var quarter = 0; quarter < 96; quarter++)
        {
            await world.DispatchAsync();
            clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(["nine"], world.Heard);
        Assert.Equal(sendAt, (await world.ReminderAsync("nine")).SentAt);
    }
}
