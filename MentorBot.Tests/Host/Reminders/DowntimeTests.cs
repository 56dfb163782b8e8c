using MentorBot.Host.Data.Entities;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Reminders;

/// <summary>The program was down; what it says when it is back.</summary>
public sealed class DowntimeTests : IDisposable
{
    private const string Replaced = "Заменено более поздним напоминанием.";

    /// <summary>Nine in the morning in Moscow.</summary>
    private static readonly DateTimeOffset Nine = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly ManualTimeProvider clock = new(Nine.AddHours(-1));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, "-7")]
    [InlineData(24 * 2, "-7")]
    [InlineData((24 * 6) + 1, "-1")]
    [InlineData((24 * 7) + 1, "0")]
    [InlineData((24 * 8) + 1, "+1")]
    [InlineData(24 * 90, "+15")]
    public async Task Of_the_reminders_about_one_row_the_latest_is_said(int hoursDown, string said)
    {
        await using (var before = await ReminderWorld.StartAsync(folder, clock)) await before.PlanAsync(Countdown(about: 7));
        clock.Now = Nine.AddHours(hoursDown);

        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.DispatchAsync();

        Assert.Equal([said], world.Heard);
        var all = await world.RemindersAsync();
        Assert.All(all, reminder => Assert.Equal(
            reminder.Key == said ? ReminderState.Sent : reminder.SendAt <= clock.Now ? ReminderState.Skipped : ReminderState.Planned, reminder.State));
        Assert.All(all.Where(reminder => reminder.State == ReminderState.Skipped), reminder => Assert.NotNull(reminder.Note));
    }

    [Fact]
    public async Task Several_rows_and_several_people_are_told_once_each()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        for (var row = 1; row <= 30; row++) await world.PlanAsync(Countdown(about: row, $"{row} "));
        clock.Now = Nine.AddDays(90);

        await world.DispatchAsync();

        Assert.Equal(30, world.Heard.Count);
        Assert.All(world.Heard, said => Assert.EndsWith(" +15", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_replaced_is_replaced_also_by_what_stands_on_another_page()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(ReminderWorld.Due("first", Nine, about: 7), ReminderWorld.Due("last", Nine.AddDays(2), about: 7));
        await world.PlanAsync(Enumerable.Range(0, 1500).Select(number => ReminderWorld.Due($"{number}", Nine.AddDays(1))));
        clock.Now = Nine.AddDays(3);

        await world.DispatchAsync();

        Assert.DoesNotContain("first", world.Heard);
        Assert.Contains("last", world.Heard);
        Assert.Equal((ReminderState.Skipped, Replaced), await FateAsync(world, "first"));
    }

    [Fact]
    public async Task What_falls_due_at_one_moment_is_all_said()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(ReminderWorld.Due("overdue", Nine, about: 7), ReminderWorld.Due("next", Nine, about: 7));
        clock.Now = Nine.AddHours(5);

        await world.DispatchAsync();

        Assert.Equal(["overdue", "next"], world.Heard);
    }

    [Fact]
    public async Task A_reminder_whose_successor_is_useless_too_is_not_replaced_by_it()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(
            ReminderWorld.Due("lasting", Nine, about: 7), ReminderWorld.Due("fleeting", Nine.AddDays(1), usefulUntil: Nine.AddDays(2), about: 7));
        clock.Now = Nine.AddDays(3);

        await world.DispatchAsync();

        Assert.Equal(["lasting"], world.Heard);
    }

    [Fact]
    public async Task Back_at_night_the_program_lets_people_sleep()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(
            ReminderWorld.Due("lasting", Nine), ReminderWorld.Due("today", Nine, usefulUntil: Nine.AddHours(15)),
            ReminderWorld.Due("of the night", Nine.AddHours(15)));
        clock.Now = Nine.AddHours(15.5);

        await world.DispatchAsync();
        Assert.Equal(["of the night"], world.Heard);
        Assert.Equal(ReminderState.Skipped, (await world.ReminderAsync("today")).State);

        clock.Now = Nine.AddHours(23);
        await world.DispatchAsync();
        Assert.Equal(["of the night"], world.Heard); // Awake, but the message of the day comes at nine.

        clock.Now = Nine.AddHours(24);
        await world.DispatchAsync();
        Assert.Equal(["of the night", "lasting"], world.Heard);
    }

    [Fact]
    public async Task A_step_that_time_takes_is_taken_however_late()
    {
        await using var world = await ReminderWorld.StartAsync(folder, clock);
        await world.PlanAsync(Step("opens", Nine), Step("closes", Nine.AddDays(1)));
        clock.Now = Nine.AddDays(30);

        await world.DispatchAsync();

        Assert.Equal(["opens", "closes"], world.Heard);

        static Reminder Step(string key, DateTimeOffset at) => new()
        {
            Id = MentorBot.Host.Data.Ids.Next(),
            SchoolId = ReminderWorld.SchoolId,
            Subject = ReminderSubject.RoadmapItem,
            SubjectId = 7,
            Key = key,
            Kind = "step",
            RecipientRole = "Curator",
            SendAt = at,
        };
    }

    /// <summary>The reminders of a row that is due in a week, as its policy plans them.</summary>
    private static IEnumerable<Reminder> Countdown(long about, string prefix = "")
    {
        (string Key, int Days, int? UsefulDays)[] days = [("-7", 0, 6), ("-1", 6, 7), ("0", 7, 8), ("+1", 8, 15), ("+8", 15, 22), ("+15", 22, null)];
        return days.Select(one => ReminderWorld.Due(prefix + one.Key, Nine.AddDays(one.Days), one.UsefulDays is { } until ? Nine.AddHours(-9).AddDays(until) : null, about));
    }

    private static async Task<(ReminderState, string?)> FateAsync(ReminderWorld world, string key)
    {
        var reminder = await world.ReminderAsync(key);
        return (reminder.State, reminder.Note);
    }
}
