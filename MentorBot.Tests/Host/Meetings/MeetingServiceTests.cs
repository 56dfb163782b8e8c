using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Tests.Host.Pairs;

namespace MentorBot.Tests.Host.Meetings;

public sealed class MeetingServiceTests
{
    [Fact]
    public async Task In_a_group_who_was_absent_is_not_asked()
    {
        await using var bench = await PairBench.OpenAsync();
        var mentor = await bench.AddAsync("Соколова Анна", "Mentor");
        Participant[] group = [await bench.AddAsync("Петров Илья", "Mentee"), await bench.AddAsync("Котова Яна", "Mentee"), await bench.AddAsync("Белов Егор", "Mentee")];
        var pair = await PairLifeTests.AcquaintedAsync(bench, mentor, group);

        await bench.LogAsync(pair, PairLifeTests.Log(bench, new { @continue = "yes", attended = new[] { Ids.Text(mentor.Id), Ids.Text(group[0].Id), Ids.Text(group[1].Id) } }));
        var trial = (await bench.PairAsync(pair)).Meetings.MaxBy(meeting => meeting.Number)!;
        var asked = (await bench.RowsAsync<Assignment>()).Where(paper => paper.Code == "D6" && paper.MeetingId == trial.Id).Select(paper => paper.AssigneeId);
        Assert.Equal([group[0].Id, group[1].Id], asked.Order());

        await bench.FeedbackAsync(pair, group[0], new { confirm = "yes", @continue = "yes" });
        Assert.Equal(MeetingState.Logged, (await bench.PairAsync(pair)).Meetings.MaxBy(meeting => meeting.Number)!.State);
        await bench.FeedbackAsync(pair, group[1], new { confirm = "yes", @continue = "yes" });
        Assert.Equal(PairState.Trialled, (await bench.PairAsync(pair)).State);
    }

    [Fact]
    public async Task A_log_that_nobody_came_to_is_opened_again()
    {
        await using var bench = await PairBench.OpenAsync();
        var mentor = await bench.AddAsync("Соколова Анна", "Mentor");
        var pair = await bench.OrderedAsync(mentor, await bench.AddAsync("Петров Илья", "Mentee"));
        await bench.LogAsync(pair, PairLifeTests.Log(bench, new { attended = new[] { Ids.Text(mentor.Id) } }));
        Assert.Equal(MeetingState.Planned, (await bench.PairAsync(pair)).Meetings.Single().State);
        Assert.Single(await bench.RowsAsync<Assignment>(), paper => paper is { Code: "D1", State: AssignmentState.Opened });
    }

    [Theory]
    [InlineData(1, "MeetingIsNotLoggedForFutureDate")]
    [InlineData(-1, "MeetingIsNotLoggedBeforeOrderDate")]
    public async Task A_day_that_cannot_be_is_refused_and_nothing_changes(int days, string rule)
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await OrderedAsync(bench);
        var refused = await bench.FireMeetingAsync(pair, MeetingTrigger.Log, new MeetingInput { HeldOn = bench.Today.AddDays(days), Minutes = 30 });
        Assert.Equal((rule, "Planned"), (refused!.Rule, refused.State));
        Assert.Contains("Reschedule", refused.PermittedTriggers);
        Assert.Null((await bench.PairAsync(pair)).Meetings.Single().HeldOn);
    }

    [Fact]
    public async Task A_day_before_the_order_in_a_log_is_asked_once_more()
    {
        await using var bench = await PairBench.OpenAsync();
        var mentor = await bench.AddAsync("Соколова Анна", "Mentor");
        var pair = await bench.OrderedAsync(mentor, await bench.AddAsync("Петров Илья", "Mentee"));
        await bench.LogAsync(pair, new { date = bench.Today.AddDays(-3).ToString("yyyy-MM-dd", null), minutes = 40 });
        Assert.Equal(MeetingState.Planned, (await bench.PairAsync(pair)).Meetings.Single().State);
        Assert.Contains("Остальные ответы сохранены", await bench.SaidToAsync(mentor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_written_down_once()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await OrderedAsync(bench);
        Assert.Null(await bench.FireMeetingAsync(pair, MeetingTrigger.Log, new MeetingInput { HeldOn = bench.Today, Minutes = 30 }));
        Assert.Equal("MeetingIsLoggedOnlyOnce", (await bench.FireMeetingAsync(pair, MeetingTrigger.Log, new MeetingInput { HeldOn = bench.Today }))?.Rule);
    }

    [Fact]
    public async Task A_disputed_meeting_is_settled_by_the_curator()
    {
        await using var bench = await PairBench.OpenAsync();
        var mentee = await bench.AddAsync("Петров Илья", "Mentee");
        var pair = await bench.OrderedAsync(await bench.AddAsync("Соколова Анна", "Mentor"), mentee);
        await bench.LogAsync(pair, PairLifeTests.Log(bench, new { }));
        await bench.FeedbackAsync(pair, mentee, new { confirm = "not_held" });
        Assert.Equal(MeetingState.Disputed, (await bench.PairAsync(pair)).Meetings.Single().State);
        await bench.CuratorConfirmsAsync(pair);
        Assert.Equal(PairState.Acquainted, (await bench.PairAsync(pair)).State);
    }

    [Fact]
    public async Task A_cancelled_meeting_is_replaced_by_another_of_its_kind()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await OrderedAsync(bench);
        Assert.Null(await bench.FireMeetingAsync(pair, MeetingTrigger.Cancel, new MeetingInput()));
        var meetings = (await bench.PairAsync(pair)).Meetings.OrderBy(meeting => meeting.Number).ToArray();
        Assert.Equal([MeetingState.Cancelled, MeetingState.Planned], meetings.Select(meeting => meeting.State));
        Assert.Equal(MeetingKind.Acquaintance, meetings[1].Kind);
        Assert.Equal([AssignmentState.Waived, AssignmentState.Opened], (await bench.RowsAsync<Assignment>()).Where(paper => paper.Code == "D1").OrderBy(paper => paper.Id).Select(paper => paper.State));
    }

    [Fact]
    public async Task Time_alone_is_not_asked_by_anybody()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await OrderedAsync(bench);
        bench.Now += TimeSpan.FromDays(60);
        Assert.NotNull(await bench.FireMeetingAsync(pair, MeetingTrigger.Miss, new MeetingInput()));
        Assert.Null(await bench.FireMeetingAsync(pair, MeetingTrigger.Miss, new MeetingInput(), TriggerSource.System));
        Assert.Contains("не записана", await bench.SaidToAsync(null), StringComparison.Ordinal);
    }

    internal static async Task<long> OrderedAsync(PairBench bench) =>
        await bench.OrderedAsync(await bench.AddAsync("Соколова Анна", "Mentor"), await bench.AddAsync("Петров Илья", "Mentee"));
}
