using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Meetings;

/// <summary>The curator gave the log of a meeting back and the mentor has corrected it: the meeting follows.</summary>
internal sealed class AfterLogCorrection(MeetingService meetings, MeetingPapers papers, PairService pairs) : IAfterCorrection
{
    public IReadOnlyList<string> Codes => MeetingPapers.LogCodes;

    public async Task HandleAsync(
        UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindMeetingAsync(assignment.MeetingId ?? 0, cancellation) is not { HeldOn: not null, State: not MeetingState.Cancelled } meeting) return;
        if (meeting.LogAssignmentId != assignment.Id) return; // The meeting was written down once more since.

        var log = new LogAnswers(answers);
        if (log.Absent(meeting.Pair!).Count == meeting.Pair!.Mentees.Count)
        {
            await RetractAsync(work, meeting, cancellation);
            return;
        }

        if (!await CorrectAsync(work, meeting, log, cancellation)) return;
        await FollowWordsAsync(work, meeting, log, cancellation);
        await MoveNextAsync(work, meeting, log.NextOn, cancellation);
        await pairs.AdvanceAsync(work, meeting.Pair, cancellation);
    }

    private async Task RetractAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        if (await meetings.FireAsync(work, meeting, MeetingTrigger.Retract, new MeetingInput { NobodyCame = true }, TriggerSource.System, cancellation) is not null) return;
        await MeetingPapers.WaiveAsync(work, meeting, "Встречи не было.", [MeetingPapers.Feedback], cancellation);
        work.Say(meeting.Pair!.Mentor!.Person, MeetingMessages.NobodyCame(meeting));
        await papers.OpenLogAsync(work, meeting, isSilent: true, cancellation);
    }

    /// <returns>False where the corrected day cannot be right: then the meeting stays as it was.</returns>
    private async Task<bool> CorrectAsync(UnitOfWork work, Meeting meeting, LogAnswers log, CancellationToken cancellation)
    {
        var pair = meeting.Pair!;
        var before = meeting.PresentMentees().ToList();
        var input = new MeetingInput { HeldOn = log.HeldOn, Minutes = log.Minutes, Absent = log.Absent(pair), Continue = meeting.Continue, NextOn = meeting.NextOn };
        if (meeting.HeldOn == input.HeldOn && meeting.Minutes == input.Minutes && input.Absent.ToHashSet().SetEquals(meeting.Absent)) return true;
        if (await meetings.FireAsync(work, meeting, MeetingTrigger.Correct, input, TriggerSource.System, cancellation) is { } refused)
        {
            work.Say(pair.Mentor!.Person, new ChatMessage(ChatText.Paragraphs(
                ChatText.Strong(refused.Reason), $"Встреча осталась записанной прежним днём: {MeetingMessages.HeldOn(meeting)}.")));
            return false;
        }

        foreach (var mentee in meeting.PresentMentees().Except(before)) await papers.OpenFeedbackAsync(work, meeting, mentee, cancellation);
        await Curators.TellAsync(work, pair.SchoolId, MeetingMessages.Corrected(meeting, isPlanSettled: meeting.Kind == MeetingKind.Planning && pair.PlanApprovedAt is not null), cancellation);
        return true;
    }

    private static async Task FollowWordsAsync(UnitOfWork work, Meeting meeting, LogAnswers log, CancellationToken cancellation)
    {
        var pair = meeting.Pair!;
        if (meeting.Kind == MeetingKind.Planning && pair is { PlanApprovedAt: null } && log.Plan() is { } plan)
        {
            pair.Plan = plan;
            if (meeting.State == MeetingState.Confirmed && pair.State == PairState.Trialled) await Curators.TellAsync(work, pair.SchoolId, PairMessages.ApprovePlan(pair), cancellation);
        }

        if (log.Continue == meeting.Continue) return;
        meeting.Continue = log.Continue;
        if (log.Continue is { } goOn && goOn != MeetingVoices.Yes)
            await Curators.TellAsync(work, pair.SchoolId, MeetingMessages.DoubtAboutGoingOn(meeting, "наставник"), cancellation);
    }

    /// <summary>The next meeting moves with the day agreed in the log, unless somebody has fixed another day since.</summary>
    private async Task MoveNextAsync(UnitOfWork work, Meeting meeting, DateOnly? nextOn, CancellationToken cancellation)
    {
        var before = meeting.NextOn;
        meeting.NextOn = nextOn;
        if (nextOn is null || nextOn == before || meeting.Pair!.NextMeeting() is not { } next || next.Id == meeting.Id || next.PlannedOn != before) return;
        await meetings.FireAsync(work, next, MeetingTrigger.Reschedule, new MeetingInput { NewDate = nextOn }, TriggerSource.Person, cancellation);
    }
}
