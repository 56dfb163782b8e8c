using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Controls;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Questionnaires.Web.Html;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Web.Person;

/// <summary>Leads a person through their questionnaire on the page: what the browser sends goes to the runner as it does from the chat.</summary>
internal sealed class PersonPages(UnitOfWorkRunner units, QuestionnaireRunner runner, AssignmentTriggers triggers)
{
    public Task<IResult> ShowAsync(Visit visit) => InUnitAsync(visit, async (work, assignment, cancellation) =>
    {
        var step = await runner.StepAsync(work, assignment, new RunEvent.Open(), cancellation);
        if (step.Result.ClosedByGate is not null) return NoticePages.Closed();
        var topic = await AssignmentTopic.OfAsync(work.Db, step.Questionnaire, assignment, cancellation);
        var note = visit.Http.Request.Query.ContainsKey(RunPage.StaleMark) ? step.Result.Prompt.Texts.Pages.StaleNote : null;
        return RunPage.Of(visit, step.Result.Prompt, topic, note: note);
    });

    public Task<IResult> TakeAsync(Visit visit, Posted posted) => InUnitAsync(visit, async (work, assignment, cancellation) =>
    {
        var now = await runner.StepAsync(work, assignment, new RunEvent.Open(), cancellation);
        if (now.Result.ClosedByGate is not null) return NoticePages.Closed();

        // Another tab, the Back of the browser, a second click: nothing is taken for what was not asked.
        if (now.Result.Prompt.Step != posted.Step || now.Result.Changes.Count > 0) return RunPage.Stale(visit);
        var topic = await AssignmentTopic.OfAsync(work.Db, now.Questionnaire, assignment, cancellation);
        if (RowEntries.After(posted.Command, posted.Entries) is { } entries) return RunPage.Of(visit, now.Result.Prompt, topic, entries);

        var read = await PersonAnswers.ReadAsync(work, assignment, now.Result.Prompt, posted, cancellation);
        return read.Happened is null
            ? RunPage.Of(visit, now.Result.Prompt, topic, read.Entries, mistake: read.Mistake)
            : await ApplyAsync(work, visit, assignment, read, topic, cancellation);
    });

    private async Task<IResult> ApplyAsync(UnitOfWork work, Visit visit, Assignment assignment, PersonAnswer read, string? topic, CancellationToken cancellation)
    {
        var step = await runner.StepAsync(work, assignment, read.Happened!, cancellation);
        if (step.Refusal is { } refusal)
        {
            work.Db.ChangeTracker.Clear();
            return NoticePages.Refused(refusal);
        }

        if (step.Result.Outcome == RunOutcome.Stale) return RunPage.Stale(visit);
        if (step.Result.Outcome == RunOutcome.Rejected) return RunPage.Of(visit, step.Result.Prompt, topic, read.Entries, mistake: step.Result.Notice);
        if (step.Result.Changes.Count > 0 || step.IsSubmission) assignment.Source = AnswerSource.Web;
        await runner.FollowAsync(work, step, cancellation);

        // The last check found something: it is said where it is to be mended.
        return step.Result.Notice is { } notice ? RunPage.Of(visit, step.Result.Prompt, topic, mistake: notice) : new SeeOther(visit.Path);
    }

    private Task<IResult> InUnitAsync(Visit visit, Func<UnitOfWork, Assignment, CancellationToken, Task<IResult>> act)
    {
        var cancellation = visit.Http.RequestAborted;
        return units.RunAsync(visit.Actor, async work =>
        {
            var assignment = await work.Db.Assignments.SingleAsync(known => known.Id == visit.Assignment.Id, cancellation);
            var facts = await triggers.FactsAsync(work, assignment, reason: null, cancellation);
            return NoticePages.Of(assignment, facts.ConsentIsValid) ?? await act(work, assignment, cancellation);
        }, cancellation);
    }
}
