using System.Text.Json;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>A pair, as far as it has come.</summary>
/// <param name="Agreed">Who has agreed, and when.</param>
/// <param name="Next">The day for which the meeting that comes next is fixed.</param>
internal sealed record SamplePair(
    string Mentor, IReadOnlyList<string> Mentees, string Form, SampleDay Proposed, IReadOnlyDictionary<string, SampleDay> Agreed, SampleOrder? Order,
    IReadOnlyList<SampleSurvey>? Surveys, IReadOnlyList<SampleMeeting>? Meetings, SampleDay? PlanApproved, SampleDay? ClosingPlanned,
    SampleDay? Completed, SampleEarlyEnd? ClosedEarly, SampleDay? Next);

internal sealed record SampleOrder(string Number, SampleDay On);

internal sealed record SampleSurvey(string By, string Code, SampleDay On, IReadOnlyDictionary<string, JsonElement> Answers);

/// <param name="Log">The mentor's, written on the day of the meeting.</param>
/// <param name="Feedback">Of each mentee who has given it.</param>
/// <param name="CuratorConfirms">For the kinds of meetings that the curator confirms, too.</param>
internal sealed record SampleMeeting(
    string Kind, SampleDay HeldOn, IReadOnlyDictionary<string, JsonElement> Log, IReadOnlyList<SampleFeedback> Feedback, SampleDay? CuratorConfirms);

internal sealed record SampleFeedback(string By, SampleDay On, IReadOnlyDictionary<string, JsonElement> Answers);

internal sealed record SampleEarlyEnd(SampleDay On, string Reason);
