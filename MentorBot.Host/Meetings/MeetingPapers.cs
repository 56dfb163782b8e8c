using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Meetings;

/// <summary>The questionnaires of a meeting: the mentor's log and the feedback of each mentee.</summary>
internal sealed class MeetingPapers(IAssignments assignments)
{
    public const string Feedback = "D6";
    private const int FeedbackDays = 3;

    public static readonly string[] LogCodes = ["D1", "D2", "D3", "D4", "D5"];

    public static string LogCode(MeetingKind kind) => LogCodes[(int)kind];

    public static OpenRequest LogRequest(Meeting meeting) => new(meeting.Pair!.School!, LogCode(meeting.Kind), meeting.Pair.MentorId, meeting.Pair.Mentor!.Person)
    {
        PairId = meeting.PairId,
        MeetingId = meeting.Id,
    };

    /// <param name="isSilent">Whether the mentor has the button that begins it already.</param>
    public async Task OpenLogAsync(UnitOfWork work, Meeting meeting, bool isSilent, CancellationToken cancellation)
    {
        var log = await assignments.OpenAsync(work, LogRequest(meeting) with { IsSilent = isSilent }, cancellation);
        meeting.LogAssignmentId = log.Id;
    }

    public static OpenRequest FeedbackRequest(UnitOfWork work, Meeting meeting, Participant mentee) => new(meeting.Pair!.School!, Feedback, mentee.Id, mentee.Person)
    {
        SubjectId = meeting.Pair.MentorId,
        PairId = meeting.PairId,
        MeetingId = meeting.Id,
        ClosesOn = work.TodayAt(meeting.Pair.School!).AddDays(FeedbackDays),
    };

    public Task OpenFeedbackAsync(UnitOfWork work, Meeting meeting, Participant mentee, CancellationToken cancellation) =>
        assignments.OpenAsync(work, FeedbackRequest(work, meeting, mentee), cancellation);

    /// <summary>The mentee has just said by the button that the meeting was held: a feedback not yet begun does not ask it again.</summary>
    public static async Task NoteYesAsync(UnitOfWork work, Meeting meeting, Participant mentee, CancellationToken cancellation)
    {
        var paper = await work.Db.Assignments.FirstOrDefaultAsync(
            known => known.MeetingId == meeting.Id && known.AssigneeId == mentee.Id && known.Code == Feedback && known.State == AssignmentState.Opened, cancellation);
        if (paper is not { RunState: null } || await work.Db.Answers.AnyAsync(answer => answer.AssignmentId == paper.Id, cancellation)) return;
        work.Db.Answers.Add(RunStore.RowOf(paper, "confirm", new Answer(new TextValue("yes")), work.Now));
    }

    /// <summary>Takes back what nobody has to answer any more, because the curator settled it or the meeting is off.</summary>
    public static async Task WaiveAsync(UnitOfWork work, Meeting meeting, string reason, string[] codes, CancellationToken cancellation)
    {
        await work.Db.Assignments.Where(paper => paper.MeetingId == meeting.Id).LoadAsync(cancellation);
        foreach (var paper in work.Db.Assignments.Local.Where(paper => paper.MeetingId == meeting.Id && codes.Contains(paper.Code)).ToArray())
        {
            var facts = new AssignmentFacts(work.Now, Reason: reason);
            if (AssignmentMachine.Table.Fire(paper.State, AssignmentTrigger.Waive, facts) is not Transition<AssignmentState, AssignmentTrigger, AssignmentEffect> waived) continue;
            paper.State = waived.To;
            work.Record("assignment", paper.Id, waived.From.ToString(), waived.To.ToString(), waived.Trigger.ToString(), reason);
            foreach (var person in await work.Db.People.Where(person => person.ActiveAssignmentId == paper.Id).ToListAsync(cancellation)) person.ActiveAssignmentId = null;
        }
    }
}
