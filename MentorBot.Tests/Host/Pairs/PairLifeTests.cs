using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Tests.Host.Pairs;

public sealed class PairLifeTests
{
    [Fact]
    public async Task A_pair_lives_from_the_proposal_to_the_end()
    {
        await using var bench = await PairBench.OpenAsync();
        var mentor = await bench.AddAsync("Соколова Анна", "Mentor");
        var mentee = await bench.AddAsync("Петров Илья", "Mentee");
        var pair = await bench.ProposeAsync(mentor, mentee);
        Assert.Equal(PairState.Proposed, (await bench.PairAsync(pair)).State);
        Assert.Equal(ParticipantState.Matching, (await bench.PairAsync(pair)).Mentor!.State);

        Assert.Null(await bench.FireAsync(pair, PairTrigger.Agree, new PairInput(ParticipantId: mentor.Id), TriggerSource.Person));
        Assert.Equal(PairState.Proposed, (await bench.PairAsync(pair)).State);
        Assert.Null(await bench.FireAsync(pair, PairTrigger.Agree, new PairInput(ParticipantId: mentee.Id), TriggerSource.Person));
        Assert.Null(await bench.FireAsync(pair, PairTrigger.Order, new PairInput("17", bench.Today)));
        await AssertStateAsync(bench, pair, PairState.Ordered, ParticipantState.Paired);
        await AssertOpenAsync(bench, ("C1", mentee.Id), ("C2", mentor.Id), ("D1", mentor.Id));

        bench.Now += TimeSpan.FromDays(3);
        await bench.LogAsync(pair, Log(bench, new { @continue = "yes" }));
        await bench.FeedbackAsync(pair, mentee, new { confirm = "yes", @continue = "yes" });
        Assert.Equal(PairState.Ordered, (await bench.PairAsync(pair)).State);
        await bench.CuratorConfirmsAsync(pair);
        await AssertStateAsync(bench, pair, PairState.Acquainted, ParticipantState.InProgramme);

        bench.Now += TimeSpan.FromDays(7);
        await bench.LogAsync(pair, Log(bench, new { @continue = "yes" }));
        await bench.FeedbackAsync(pair, mentee, new { confirm = "yes", @continue = "yes" });
        await AssertStateAsync(bench, pair, PairState.Trialled, ParticipantState.InProgramme);

        bench.Now += TimeSpan.FromDays(7);
        await bench.LogAsync(pair, Plan(bench));
        await bench.FeedbackAsync(pair, mentee, new { confirm = "yes" });
        Assert.Contains("Сдать зачёт", await bench.SaidToAsync(null), StringComparison.Ordinal);
        Assert.Null(await bench.FireAsync(pair, PairTrigger.ApprovePlan));
        var planned = await bench.PairAsync(pair);
        Assert.Equal(PairState.Planned, planned.State);
        Assert.Equal(["1", "2", "3"], planned.Plan!.Steps.Select(step => step.Id));

        while ((await bench.PairAsync(pair)).NextMeeting() is { Kind: MeetingKind.Regular } regular)
        {
            bench.Now = new DateTimeOffset(regular.PlannedOn, new TimeOnly(12, 0), TimeSpan.Zero);
            await bench.LogAsync(pair, Log(bench, new { done = "Решали задачи" }));
            await bench.FeedbackAsync(pair, mentee, new { confirm = "yes" });
            Assert.Equal(PairState.Active, (await bench.PairAsync(pair)).State);
        }

        bench.Now += TimeSpan.FromDays(5);
        await bench.LogAsync(pair, Log(bench, new { goal_result = "full" }));
        await bench.FeedbackAsync(pair, mentee, new { confirm = "yes" });
        await bench.CuratorConfirmsAsync(pair);
        Assert.Equal(PairState.Closing, (await bench.PairAsync(pair)).State);
        await AssertOpenAsync(bench, ("F1", mentee.Id), ("F2", mentor.Id), ("G1", mentee.Id), ("G2", mentor.Id));

        var early = await bench.FireAsync(pair, PairTrigger.Complete);
        Assert.Equal("ClosingSurveysAreAnsweredOrOver", early?.Rule);
        Assert.DoesNotContain("Complete", early!.PermittedTriggers);
        await bench.DoAsync(work => work.Db.Assignments.Where(paper => EF.Functions.Like(paper.Code, "F%")).ForEachAsync(paper => paper.State = AssignmentState.Submitted));
        Assert.Null(await bench.FireAsync(pair, PairTrigger.Complete));
        await AssertStateAsync(bench, pair, PairState.Completed, ParticipantState.Completed);

        var history = (await bench.RowsAsync<StateChange>()).Where(change => change.SubjectId == pair).OrderBy(change => change.Id).Select(change => change.Trigger);
        Assert.Equal(
            ["Propose", "Agree", "Agree", "Order", "FinishAcquaintance", "FinishTrial", "ApprovePlan", "StartRegularMeetings", "FinishClosing", "Complete"], history);
    }

    [Fact]
    public async Task Without_two_yeses_the_curator_decides_about_the_pair()
    {
        await using var bench = await PairBench.OpenAsync();
        var (mentor, mentee) = (await bench.AddAsync("Соколова Анна", "Mentor"), await bench.AddAsync("Петров Илья", "Mentee"));
        var pair = await AcquaintedAsync(bench, mentor, mentee);

        await bench.LogAsync(pair, Log(bench, new { @continue = "yes" }));
        await bench.FeedbackAsync(pair, mentee, new { confirm = "yes", @continue = "doubt" });
        Assert.Equal(PairState.Acquainted, (await bench.PairAsync(pair)).State);
        Assert.Contains("Проверьте пару", await bench.SaidToAsync(null), StringComparison.Ordinal);

        Assert.Null(await bench.FireAsync(pair, PairTrigger.Rematch));
        var ended = await bench.PairAsync(pair);
        Assert.Equal(PairState.ReMatch, ended.State);
        Assert.All(ended.People(), participant => Assert.Equal(ParticipantState.Matching, participant.State));
        Assert.Null(ended.NextMeeting());
    }

    [Fact]
    public async Task A_quick_yes_confirms_and_the_feedback_still_moves_the_pair_on()
    {
        await using var bench = await PairBench.OpenAsync();
        var (mentor, mentee) = (await bench.AddAsync("Соколова Анна", "Mentor"), await bench.AddAsync("Петров Илья", "Mentee"));
        var pair = await AcquaintedAsync(bench, mentor, mentee);
        await bench.LogAsync(pair, Log(bench, new { @continue = "yes" }));

        await bench.DoAsync(async work =>
        {
            var meeting = (await work.Db.FindPairAsync(pair, CancellationToken.None))!.Meetings.MaxBy(known => known.Number)!;
            var said = meeting.PresentMentees().Single();
            Assert.Null(await bench.Meetings.ConfirmAsync(work, meeting, said, TriggerSource.Person, CancellationToken.None));
        });
        var confirmed = await bench.PairAsync(pair);
        Assert.Equal(MeetingState.Confirmed, confirmed.Meetings.MaxBy(meeting => meeting.Number)!.State);
        Assert.Equal(PairState.Acquainted, confirmed.State);

        await bench.FeedbackAsync(pair, mentee, new { confirm = "yes", @continue = "yes" });
        Assert.Equal(PairState.Trialled, (await bench.PairAsync(pair)).State);
    }

    [Fact]
    public async Task A_worry_reaches_the_curator_and_nobody_else()
    {
        await using var bench = await PairBench.OpenAsync();
        var (mentor, mentee) = (await bench.AddAsync("Соколова Анна", "Mentor"), await bench.AddAsync("Петров Илья", "Mentee"));
        var pair = await bench.OrderedAsync(mentor, mentee);
        await bench.LogAsync(pair, Log(bench, new { }));
        await bench.FeedbackAsync(pair, mentee, new { confirm = "differs", confirm_fix = "Мы говорили пять минут", worry = "yes", worry_text = "Мне страшно" });

        Assert.Contains("Мне страшно", await bench.SaidToAsync(null), StringComparison.Ordinal);
        Assert.Contains("пять минут", await bench.SaidToAsync(null), StringComparison.Ordinal);
        Assert.DoesNotContain("страшно", await bench.SaidToAsync(mentor), StringComparison.Ordinal);
        Assert.DoesNotContain("пять минут", await bench.SaidToAsync(mentor), StringComparison.Ordinal);
        Assert.Equal(MeetingState.Disputed, (await bench.PairAsync(pair)).Meetings.Single().State);
    }

    [Fact]
    public async Task The_other_side_is_called_by_first_name_and_initial()
    {
        await using var bench = await PairBench.OpenAsync();
        var (mentor, mentee) = (await bench.AddAsync("Соколова Анна Игоревна", "Mentor"), await bench.AddAsync("Петров Илья", "Mentee"));
        await bench.OrderedAsync(mentor, mentee);
        Assert.Contains("Анна С., 9А", await bench.SaidToAsync(mentee), StringComparison.Ordinal);
        Assert.DoesNotContain("Соколова", await bench.SaidToAsync(mentee), StringComparison.Ordinal);
        Assert.DoesNotContain("Петров", await bench.SaidToAsync(mentor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_silences_the_reminders_and_the_return_plans_them_anew()
    {
        await using var bench = await PairBench.OpenAsync();
        var pair = await bench.OrderedAsync(await bench.AddAsync("Соколова Анна", "Mentor"), await bench.AddAsync("Петров Илья", "Mentee"));
        Assert.Null(await bench.FireAsync(pair, PairTrigger.Hold));
        Assert.DoesNotContain(await bench.RowsAsync<Reminder>(), row => row is { Subject: ReminderSubject.Meeting, State: ReminderState.Planned });

        bench.Now += TimeSpan.FromDays(30);
        Assert.Null(await bench.FireAsync(pair, PairTrigger.Resume));
        var resumed = await bench.PairAsync(pair);
        Assert.Equal(PairState.Ordered, resumed.State);
        Assert.True(resumed.NextMeeting()!.PlannedOn > bench.Today);
        Assert.Contains(await bench.RowsAsync<Reminder>(), row => row is { Subject: ReminderSubject.Meeting, State: ReminderState.Planned });
    }

    [Fact]
    public async Task A_withdrawn_consent_freezes_the_pair_and_with_a_new_one_the_curator_takes_it_up_again()
    {
        await using var bench = await PairBench.OpenAsync();
        var mentee = await bench.AddAsync("Петров Илья", "Mentee");
        var pair = await bench.OrderedAsync(await bench.AddAsync("Соколова Анна", "Mentor"), mentee);
        await bench.DoAsync(async work =>
        {
            var participant = await work.Db.Participants.Include(known => known.Consents).SingleAsync(known => known.Id == mentee.Id);
            participant.Consents.Single().WithdrawnAt = bench.Now;
            await new PairsAfterConsentChange(bench.Pairs).HandleAsync(work, participant, CancellationToken.None);
        });
        Assert.Equal(PairState.Frozen, (await bench.PairAsync(pair)).State);
        Assert.Equal("EveryoneInPairHasValidConsent", (await bench.FireAsync(pair, PairTrigger.Resume))?.Rule);

        await bench.DoAsync(async work => (await work.Db.Consents.SingleAsync(consent => consent.ParticipantId == mentee.Id)).WithdrawnAt = null);
        Assert.Null(await bench.FireAsync(pair, PairTrigger.Resume));
        Assert.Equal(PairState.Ordered, (await bench.PairAsync(pair)).State);
    }

    internal static object Log(PairBench bench, object more)
    {
        var answers = PairBench.Json(more).ToDictionary(answer => answer.Key, answer => (object)answer.Value);
        answers["date"] = bench.Today.ToString("yyyy-MM-dd", null);
        answers["minutes"] = 45;
        return answers;
    }

    internal static async Task<long> AcquaintedAsync(PairBench bench, Participant mentor, params Participant[] mentees)
    {
        var pair = await bench.OrderedAsync(mentor, mentees);
        await bench.LogAsync(pair, Log(bench, new { }));
        foreach (var mentee in mentees) await bench.FeedbackAsync(pair, mentee, new { confirm = "yes" });
        await bench.CuratorConfirmsAsync(pair);
        return pair;
    }

    private static object Plan(PairBench bench) => Log(bench, new
    {
        goal = "Сдать зачёт по алгебре на четыре",
        goal_measure = "Оценка за зачёт",
        baseline = "Три с минусом",
        pace = "biweekly",
        n_meetings = 6,
        end_date = bench.Today.AddDays(90).ToString("yyyy-MM-dd", null),
        control_dates = new[] { bench.Today.AddDays(45).ToString("yyyy-MM-dd", null) },
        steps = Enumerable.Range(1, 3).Select(step => new { what = $"Шаг {step}", by = bench.Today.AddDays(step * 20).ToString("yyyy-MM-dd", null), who = Ids.Text(1) }),
    });

    private static async Task AssertStateAsync(PairBench bench, long id, PairState state, ParticipantState ofEach)
    {
        var pair = await bench.PairAsync(id);
        Assert.Equal(state, pair.State);
        Assert.All(pair.People(), participant => Assert.Equal(ofEach, participant.State));
    }

    private static async Task AssertOpenAsync(PairBench bench, params (string Code, long Assignee)[] expected)
    {
        var open = (await bench.RowsAsync<Assignment>()).Where(paper => paper.State == AssignmentState.Opened).Select(paper => (paper.Code, paper.AssigneeId)).ToArray();
        foreach (var paper in expected) Assert.Contains(paper, open);
    }
}
