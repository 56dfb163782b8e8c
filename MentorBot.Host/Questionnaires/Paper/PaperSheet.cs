using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Texts;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Files;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;
using Refused = MentorBot.Domain.StateMachines.Refusal<
    MentorBot.Domain.Assignments.AssignmentState, MentorBot.Domain.Assignments.AssignmentTrigger, MentorBot.Domain.Assignments.AssignmentEffect>;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>Reads what was written on paper, and hands it in for the person who wrote it.</summary>
internal sealed class PaperSheet(QuestionnaireShelf shelf, QuestionnaireRunner runner, AssignmentTriggers triggers)
{
    /// <summary>What the engine knows on the day that stands on the paper.</summary>
    public async Task<(Questionnaire Questionnaire, RunContext Context)> ContextAsync(UnitOfWork work, Assignment assignment, DateOnly answeredOn, CancellationToken cancellation)
    {
        var questionnaire = await shelf.OfAsync(assignment, cancellation);
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var context = await RunContextBuilder.BuildAsync(work.Db, work.Now, questionnaire, assignment, assignee, cancellation);

        // Whoever reads what is said about a sheet is the curator, whosever answers stand on it.
        return (questionnaire, context with { Today = answeredOn, Language = Language.Basic });
    }

    /// <summary>A day that may stand on a sheet which is entered today.</summary>
    public static bool MayBeAnsweredOn(DateOnly day, DateOnly today) => day <= today && day >= today.AddYears(-1);

    /// <summary>Stores the sheet as the whole run: what the person had begun elsewhere gives way to what they signed.</summary>
    /// <returns>Null where it was taken; else why not, with nothing changed.</returns>
    public async Task<Refused?> SubmitAsync(
        UnitOfWork work, Assignment assignment, Questionnaire questionnaire, RunResult run, DateOnly answeredOn, CancellationToken cancellation)
    {
        if (await BringToSubmissionAsync(work, assignment, cancellation) is { } refusal)
        {
            work.Db.ChangeTracker.Clear();
            return refusal;
        }

        var before = await RunStore.AnswersAsync(work.Db, assignment.Id, cancellation);
        RunStore.Save(work, assignment, before, run with { Changes = run.Answers.Entries });
        foreach (var (key, answer) in before.Entries.Where(entry => run.Answers.Find(entry.Key) is null))
            work.Db.Entry(RunStore.RowOf(assignment, key, answer, work.Now)).State = EntityState.Deleted;
        await NamedFiles.KeepOnlyAsync(work, assignment, run.Answers.Entries.Values, cancellation);
        assignment.Source = AnswerSource.Paper;
        assignment.EnteredBy = work.Actor;
        assignment.AnsweredOn = answeredOn;
        assignment.StartedAt ??= work.Now;
        assignment.SubmittedAt ??= work.Now;
        await runner.FollowAsync(work, new RunStep(assignment, questionnaire, run, Refusal: null), cancellation);
        return null;
    }

    /// <summary>The same steps of the machine as for the person themselves, with the same rules of consent.</summary>
    private async Task<Refused?> BringToSubmissionAsync(UnitOfWork work, Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.State == AssignmentState.Planned && await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Open, cancellation) is { } notOpened) return notOpened;
        if (assignment.State == AssignmentState.Opened && await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Begin, cancellation) is { } notBegun) return notBegun;
        return await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Submit, cancellation, isAnswered: true);
    }
}
