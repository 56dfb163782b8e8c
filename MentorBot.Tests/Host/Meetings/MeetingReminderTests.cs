using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Reminders;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Reminders;
using MentorBot.Tests.Host.Pairs;

namespace MentorBot.Tests.Host.Meetings;

public sealed class MeetingReminderTests
{
    [Fact]
    public async Task A_planned_meeting_has_its_reminders_and_a_moved_one_has_new_ones()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await MeetingServiceTests.OrderedAsync(bench);
        Assert.Equal(
            ["before", "before", "logMissing1", "logMissing2", "miss"],
            (await PlannedAsync(bench)).Select(row => row.Kind).Order());

        var day = bench.Today.AddDays(7);
        Assert.Null(await bench.FireMeetingAsync(pair, MeetingTrigger.Reschedule, new MeetingInput { NewDate = day }));
        Assert.All(await PlannedAsync(bench), row => Assert.InRange(row.SendAt, At(day.AddDays(-1)), At(day.AddDays(4))));
        Assert.Null(await bench.FireMeetingAsync(pair, MeetingTrigger.Reschedule, new MeetingInput { NewDate = bench.Today.AddDays(14) }));
        Assert.Equal(5, (await PlannedAsync(bench)).Count);
    }

    [Fact]
    public async Task The_day_before_both_are_reminded_and_the_meeting_counts_as_reminded()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await MeetingServiceTests.OrderedAsync(bench);
        var rows = (await PlannedAsync(bench)).Where(row => row.Kind == MeetingReminderPlan.Before).ToArray();
        foreach (var row in rows) Assert.IsType<ReminderWording.Say>(await ComposeAsync(bench, row));
        Assert.Equal(MeetingState.Reminded, (await bench.PairAsync(pair)).Meetings.Single().State);
    }

    [Fact]
    public async Task A_logged_meeting_reminds_the_silent_mentee_until_the_patience_ends()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await MeetingServiceTests.OrderedAsync(bench);
        await bench.LogAsync(pair, PairLifeTests.Log(bench, new { }));
        var rows = await PlannedAsync(bench);
        Assert.Equal(["timeOut", "unconfirmed1", "unconfirmed2"], rows.Select(row => row.Kind).Order());
        Assert.IsType<ReminderWording.Say>(await ComposeAsync(bench, rows.Single(row => row.Kind == "unconfirmed1")));

        bench.Now += TimeSpan.FromHours(72);
        Assert.IsType<ReminderWording.Skip>(await ComposeAsync(bench, rows.Single(row => row.Kind == "timeOut")));
        Assert.Equal(MeetingState.Unconfirmed, (await bench.PairAsync(pair)).Meetings.Single().State);
        Assert.Contains("не подтвердили за три дня", await bench.SaidToAsync(null), StringComparison.Ordinal);
        Assert.IsType<ReminderWording.Skip>(await ComposeAsync(bench, rows.Single(row => row.Kind == "unconfirmed2")));
    }

    [Fact]
    public async Task Three_days_without_a_log_the_meeting_counts_as_missed_and_can_still_be_written()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await MeetingServiceTests.OrderedAsync(bench);
        var miss = (await PlannedAsync(bench)).Single(row => row.Kind == MeetingReminderPlan.Miss);
        bench.Now = miss.SendAt;
        await ComposeAsync(bench, miss);
        Assert.Equal(MeetingState.Missed, (await bench.PairAsync(pair)).Meetings.Single().State);
        await bench.LogAsync(pair, PairLifeTests.Log(bench, new { }));
        Assert.Equal(MeetingState.Logged, (await bench.PairAsync(pair)).Meetings.Single().State);
    }

    [Fact]
    public async Task A_pair_on_hold_hears_nothing()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await MeetingServiceTests.OrderedAsync(bench);
        var before = (await PlannedAsync(bench)).First(row => row.Kind == MeetingReminderPlan.Before);
        await bench.FireAsync(pair, PairTrigger.Hold);
        Assert.IsType<ReminderWording.Skip>(await ComposeAsync(bench, before));
    }

    private static Task<ReminderWording> ComposeAsync(PairBench bench, Reminder reminder) =>
        bench.DoAsync(async work => await (await new MeetingReminderText(bench.Meetings).ReadAsync(work, [reminder], CancellationToken.None))(reminder));

    private static async Task<List<Reminder>> PlannedAsync(PairBench bench) =>
        [.. (await bench.RowsAsync<Reminder>()).Where(row => row is { Subject: ReminderSubject.Meeting, State: ReminderState.Planned })];

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
