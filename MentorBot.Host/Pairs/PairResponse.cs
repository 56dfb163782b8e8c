using System.Text.Json;
using MentorBot.Domain.Pairs;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Pairs;

internal sealed record PairOrderResponse(string Number, DateOnly Date);

/// <param name="AgreedAt">When they agreed to the pair; null while they have not answered.</param>
internal sealed record PairMemberResponse(string Id, string Name, string? ClassOrPosition, string State, DateTimeOffset? AgreedAt)
{
    public static PairMemberResponse Of(Participant participant, DateTimeOffset? agreedAt) =>
        new(Ids.Text(participant.Id), participant.Name, participant.ClassOrPosition, participant.State.ToString(), agreedAt);
}

internal sealed record PairPlanResponse(
    string Goal, string? Measure, string? Baseline, string Pace, int MeetingCount, DateOnly EndDate, IReadOnlyList<DateOnly> ControlDates,
    IReadOnlyList<PlanStep> Steps, DateTimeOffset? ApprovedAt);

/// <param name="Role"><c>mentee</c> or <c>curator</c>.</param>
/// <param name="Answer"><c>yes</c>, <c>differs</c> or <c>notHeld</c>.</param>
internal sealed record ConfirmationResponse(string Role, string? ParticipantId, string Answer, string? Continue, DateTimeOffset At);

internal sealed record FeedbackResponse(string ParticipantId, string Code, string State);

/// <param name="Kind"><c>acquaintance</c>, <c>trial</c>, <c>planning</c>, <c>regular</c> or <c>closing</c>.</param>
/// <param name="Log">The mentor's log: a value for each key that was answered.</param>
internal sealed record MeetingResponse(
    string Id, string PairId, int Number, string Kind, string State, IReadOnlyList<string> PermittedTriggers, DateOnly PlannedOn, DateOnly? HeldOn, int? Minutes,
    IReadOnlyDictionary<string, JsonElement> Log, IReadOnlyList<ConfirmationResponse> Confirmations, IReadOnlyList<FeedbackResponse> Feedback);

internal sealed record PairHistoryResponse(DateTimeOffset At, string From, string To, string Trigger, string By);

internal sealed record PairSummaryResponse(
    string Id, PairState State, IReadOnlyList<string> PermittedTriggers, PairMemberResponse Mentor, IReadOnlyList<PairMemberResponse> Mentees, string Form, PairOrderResponse? Order,
    DateTimeOffset CreatedAt);

internal sealed record PairResponse(
    string Id, PairState State, IReadOnlyList<string> PermittedTriggers, PairMemberResponse Mentor, IReadOnlyList<PairMemberResponse> Mentees, string Form, PairOrderResponse? Order,
    PairPlanResponse? Plan, IReadOnlyList<MeetingResponse> Meetings, IReadOnlyList<PairHistoryResponse> History, DateTimeOffset CreatedAt);
