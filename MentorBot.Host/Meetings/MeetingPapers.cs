using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Meetings;

/// <summary>The questionnaires of a meeting: the mentor's log and the feedback of each mentee.</summary>
internal sealed class MeetingPapers(IAssignments assignments, QuestionnaireShelf shelf)
{
    public const string Feedback = "D6";
    public const string RegularLog = "D4";

    public static readonly string[] LogCodes = ["D1", "D2", "D3", "D4", "D5"];

    public static string LogCode(MeetingKind kind) => LogCodes[(int)kind];

    /// <summary>The log that stands open for a meeting, or a new one.</summary>
    /// <param name="isSilent">Whether the mentor has the button that begins it already.</param>
    public async Task<Assignment> OpenLogAsync(UnitOfWork work, Meeting meeting, bool isSilent, CancellationToken cancellation)
    {
        var pair = meeting.Pair!;
        var definition = await shelf.CurrentAsync(pair.SchoolId, LogCode(meeting.Kind), cancellation);
        var log = await assignments.OpenAsync(work, new OpenRequest(pair.School!, definition.Code, pair.MentorId, pair.Mentor!.Person)
        {
            PairId = pair.Id,
            MeetingId = meeting.Id,
            Express = definition.Express is not null && MeetingLogs.IsShortByDefault(meeting),
            OpensOn = work.TodayAt(pair.School!),
            ClosesOn = MeetingLogs.ClosingDay(meeting, definition.Opens.WindowDays, work.TodayAt(pair.School!)),
            IsRemindedOfElsewhere = true,
            IsSilent = isSilent,
        }, cancellation);
        if (log.Id != meeting.LogAssignmentId) await MeetingLogs.CarryOverAsync(work, meeting, log, cancellation);
        meeting.LogAssignmentId = log.Id;
        return log;
    }

    /// <summary>The meeting is moved, and the time to write it down with it.</summary>
    public async Task MoveLogAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        var log = await work.Db.Assignments.SingleOrDefaultAsync(paper => paper.Id == meeting.LogAssignmentId, cancellation);
        if (log?.State is not (AssignmentState.Opened or AssignmentState.InProgress)) return;
        var definition = await shelf.OfAsync(log, cancellation);
        if (MeetingLogs.ClosingDay(meeting, definition.Opens.WindowDays, work.TodayAt(meeting.Pair!.School!)) is { } last)
            await AssignmentSchedule.MoveClosingAsync(work, meeting.Pair.School!, log, last, cancellation);
    }

    public async Task<OpenRequest> FeedbackRequestAsync(UnitOfWork work, Meeting meeting, Participant mentee, CancellationToken cancellation)
    {
        var school = meeting.Pair!.School!;
        var window = (await shelf.CurrentAsync(school.Id, Feedback, cancellation)).Opens.WindowDays;
        return new OpenRequest(school, Feedback, mentee.Id, mentee.Person)
        {
            SubjectId = meeting.Pair.MentorId,
            PairId = meeting.PairId,
            MeetingId = meeting.Id,
            OpensOn = work.TodayAt(school),
            ClosesOn = window is { } days ? work.TodayAt(school).AddDays(days) : null,
        };
    }

    public async Task OpenFeedbackAsync(UnitOfWork work, Meeting meeting, Participant mentee, CancellationToken cancellation) =>
        await assignments.OpenAsync(work, await FeedbackRequestAsync(work, meeting, mentee, cancellation), cancellation);

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
