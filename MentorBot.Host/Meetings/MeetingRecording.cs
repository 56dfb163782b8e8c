using MentorBot.Domain.Meetings;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Questionnaires;

namespace MentorBot.Host.Meetings;

/// <summary>The mentor sits down to write the log of a meeting.</summary>
internal sealed class MeetingRecording(IAssignments assignments, MeetingPapers papers)
{
    /// <summary>Begins the log of the planned meeting; where none is planned, the pair has met once more than it meant to.</summary>
    public async Task BeginNextAsync(Turn turn, Pair pair, CancellationToken cancellation)
    {
        if (pair.NextMeeting() is { } planned)
        {
            await BeginAsync(turn, planned, cancellation);
        }
        else if (PairViews.MayRecord(pair))
        {
            await BeginAsync(turn, await MeetingPlanner.AddHeldAsync(turn, pair, cancellation), cancellation);
        }
        else
        {
            turn.Toast = "Записывать пока нечего";
            turn.Reply(PairViews.ForMember(pair, pair.Mentor!, "Сейчас встреча не назначена: записывать пока нечего."));
        }
    }

    public async Task BeginAsync(Turn turn, Meeting meeting, CancellationToken cancellation)
    {
        var pair = meeting.Pair!;
        if (!pair.MayMeet() || !(meeting.IsOpen() || meeting.State == MeetingState.Disputed))
        {
            turn.Toast = "Эту встречу записать нельзя";
            turn.Reply(PairViews.ForMember(pair, pair.Mentor!, pair.MayMeet() ? "Эта встреча уже записана." : new OnlyWorkingPairMeets().Refusal));
            return;
        }

        var log = await papers.OpenLogAsync(turn, meeting, isSilent: true, cancellation);
        if (log is { Code: MeetingPapers.RegularLog, RunState: null } && MeetingLogs.IsShortByDefault(meeting)) turn.Reply(MeetingMessages.ShortOrFull(meeting));
        else await assignments.ContinueAsync(turn, log, cancellation);
    }

    /// <summary>The mentor has chosen how much to write; who has begun goes on as they began.</summary>
    public async Task BeginAsync(Turn turn, Meeting meeting, bool express, CancellationToken cancellation)
    {
        if (!meeting.IsOpen() && meeting.State != MeetingState.Disputed)
        {
            await BeginAsync(turn, meeting, cancellation);
            return;
        }

        var log = await papers.OpenLogAsync(turn, meeting, isSilent: true, cancellation);
        if (log.RunState is null) log.Express = express;
        await assignments.ContinueAsync(turn, log, cancellation);
    }
}
