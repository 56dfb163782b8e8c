using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>Shows pairs and meetings as the admin API gives them.</summary>
internal sealed class PairReader(IAssignments assignments)
{
    private static readonly IReadOnlyDictionary<string, JsonElement> NoLog = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    public static async Task<PairSummaryResponse> SummaryAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) => new(
        Ids.Text(pair.Id), pair.State, await PermittedAsync(work, pair, cancellation), Mentor(pair), Mentees(pair), pair.Form, Order(pair), pair.CreatedAt);

    public async Task<PairResponse> PairAsync(UnitOfWork work, Pair pair, CurrentCaller caller, CancellationToken cancellation)
    {
        var meetings = new List<MeetingResponse>();
        foreach (var meeting in pair.Meetings.OrderBy(meeting => meeting.Number)) meetings.Add(await MeetingAsync(work, meeting, caller, cancellation));
        var history = await work.Db.StateChanges.AsNoTracking().Where(change => change.SubjectId == pair.Id).OrderBy(change => change.Id).ToListAsync(cancellation);
        return new PairResponse(
            Ids.Text(pair.Id), pair.State, await PermittedAsync(work, pair, cancellation), Mentor(pair), Mentees(pair), pair.Form, Order(pair), Plan(pair), meetings,
            [.. history.Select(change => new PairHistoryResponse(change.At, change.From, change.To, change.Trigger, change.By))], pair.CreatedAt);
    }

    public async Task<MeetingResponse> MeetingAsync(UnitOfWork work, Meeting meeting, CurrentCaller caller, CancellationToken cancellation)
    {
        var papers = await work.Db.Assignments.Where(paper => paper.MeetingId == meeting.Id).OrderBy(paper => paper.Id).ToListAsync(cancellation);
        var log = papers.FirstOrDefault(paper => paper.Id == meeting.LogAssignmentId && paper.State is AssignmentState.Submitted or AssignmentState.Corrected);
        return new MeetingResponse(
            Ids.Text(meeting.Id), Ids.Text(meeting.PairId), meeting.Number, JsonNamingPolicy.CamelCase.ConvertName(meeting.Kind.ToString()), meeting.State.ToString(),
            [.. MeetingService.Permitted(work, meeting, TriggerSource.Curator).Select(trigger => trigger.ToString())],
            meeting.PlannedOn, meeting.HeldOn, meeting.Minutes,
            log is null ? NoLog : await assignments.AnswersAsync(work.Db, log, caller.IsCurators, cancellation),
            [.. meeting.Confirmations.OrderBy(voice => voice.Id).Select(voice => new ConfirmationResponse(voice.Role, Ids.Text(voice.ParticipantId), voice.Answer, voice.Continue, voice.At))],
            [.. papers.Where(paper => paper.Code == MeetingPapers.Feedback).Select(paper => new FeedbackResponse(Ids.Text(paper.AssigneeId), paper.Code, paper.State.ToString()))]);
    }

    private static async Task<IReadOnlyList<string>> PermittedAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        [.. (await PairService.PermittedAsync(work, pair, TriggerSource.Curator, cancellation)).Select(trigger => trigger.ToString())];

    private static PairMemberResponse Mentor(Pair pair) => PairMemberResponse.Of(pair.Mentor!, pair.MentorAgreedAt);

    private static IReadOnlyList<PairMemberResponse> Mentees(Pair pair) => [.. pair.Mentees.Select(mentee => PairMemberResponse.Of(mentee.Participant!, mentee.AgreedAt))];

    private static PairOrderResponse? Order(Pair pair) => pair.OrderDate is { } date ? new(pair.OrderNumber!, date) : null;

    private static PairPlanResponse? Plan(Pair pair) => pair.Plan is { } plan
        ? new(plan.Goal, plan.Measure, plan.Baseline, plan.Pace, plan.MeetingCount, plan.EndDate, plan.ControlDates, plan.Steps, pair.PlanApprovedAt)
        : null;
}
