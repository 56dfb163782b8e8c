using System.Text.Json;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Meetings;

/// <summary>A mentee has told how a meeting was: their word counts for it, their worry goes to the curators alone.</summary>
internal sealed class AfterMeetingFeedback(MeetingService meetings, PairService pairs) : IAfterSubmission
{
    public IReadOnlyList<string> Codes => [MeetingPapers.Feedback];

    public async Task HandleAsync(
        UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindMeetingAsync(assignment.MeetingId ?? 0, cancellation) is not { } meeting) return;
        if (meeting.PresentMentees().FirstOrDefault(known => known.Id == assignment.AssigneeId) is not { } mentee) return;

        var log = new LogAnswers(answers);
        await CountWordAsync(work, meeting, mentee, log, cancellation);
        if (log.Continue is { } goOn && goOn != MeetingVoices.Yes)
            await Curators.TellAsync(work, meeting.Pair!.SchoolId, MeetingMessages.DoubtAboutGoingOn(meeting, "наставляемый"), cancellation);
        if (log.Text("worry_text") is { Length: > 0 } worry)
            await Curators.TellAsync(work, meeting.Pair!.SchoolId, MeetingMessages.Worry(meeting, mentee, worry), cancellation);
    }

    private async Task CountWordAsync(UnitOfWork work, Meeting meeting, Participant mentee, LogAnswers log, CancellationToken cancellation)
    {
        var answer = log.Text("confirm") switch
        {
            "yes" => MeetingVoices.Yes,
            "not_held" => MeetingVoices.NotHeld,
            _ => MeetingVoices.Differs,
        };
        if (meeting.State is not (MeetingState.Logged or MeetingState.Unconfirmed or MeetingState.Disputed or MeetingState.Confirmed)) return;

        MeetingVoices.Note(work, meeting, mentee, answer, log.Continue);
        if (answer == MeetingVoices.Yes)
        {
            // Refused where it is confirmed already or the curator has to settle a dispute: the word is kept all the same.
            await meetings.FireAsync(work, meeting, MeetingTrigger.Confirm, new MeetingInput(), TriggerSource.Person, cancellation);
            await pairs.AdvanceAsync(work, meeting.Pair!, cancellation);
            return;
        }

        var input = new MeetingInput { Note = log.Text("confirm_fix") };
        if (await meetings.FireAsync(work, meeting, MeetingTrigger.Dispute, input, TriggerSource.Person, cancellation) is not null)
            await Curators.TellAsync(work, meeting.Pair!.SchoolId, MeetingMessages.Dispute(meeting, input.Note), cancellation);
    }
}
