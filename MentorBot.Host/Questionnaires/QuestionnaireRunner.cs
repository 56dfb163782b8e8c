using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Files;
using MentorBot.Host.Questionnaires.Shelf;

namespace MentorBot.Host.Questionnaires;

/// <summary>Takes one event through the engine and keeps what it changed, from whatever side the event comes.</summary>
internal sealed class QuestionnaireRunner(QuestionnaireShelf shelf, AssignmentTriggers triggers, IServiceProvider services)
{
    /// <summary>Applies the event. What follows from a submission is for <see cref="FollowAsync"/>, after the person was thanked.</summary>
    public async Task<RunStep> StepAsync(UnitOfWork work, Assignment assignment, RunEvent happened, CancellationToken cancellation)
    {
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var questionnaire = await shelf.OfAsync(assignment, cancellation);
        var answers = await RunStore.AnswersAsync(work.Db, assignment.Id, cancellation);
        var context = await RunContextBuilder.BuildAsync(work.Db, work.Now, questionnaire, assignment, assignee, cancellation);
        var result = QuestionnaireEngine.Apply(questionnaire, RunStore.StateOf(assignment), answers, context, happened);

        RunStore.Save(work, assignment, answers, result);
        if (NamedFiles.AreLetGo(answers, result.Changes)) await NamedFiles.KeepOnlyAsync(work, assignment, result.Answers.Entries.Values, cancellation);
        await BeginAsync(work, assignment, result, cancellation);
        return new RunStep(assignment, questionnaire, result, await SubmitAsync(work, assignment, result, cancellation));
    }

    /// <summary>Tells the features of the program that one of their questionnaires was answered.</summary>
    public async Task FollowAsync(UnitOfWork work, RunStep step, CancellationToken cancellation)
    {
        if (!step.IsSubmission) return;
        var shown = RunStore.Shown(step.Result.Answers);

        // What followed the first submission is done; corrected answers are mostly read where they lie.
        if (step.Assignment.State == AssignmentState.Corrected)
        {
            foreach (var follower in services.GetServices<IAfterCorrection>().Where(follower => follower.Codes.Contains(step.Assignment.Code)))
                await follower.HandleAsync(work, step.Assignment, shown, cancellation);
            return;
        }

        // Asked for only now: what follows an answered questionnaire mostly opens the next one through this very class.
        foreach (var follower in services.GetServices<IAfterSubmission>().Where(follower => follower.Codes.Contains(step.Assignment.Code)))
        {
            await follower.HandleAsync(work, step.Assignment, shown, cancellation);
        }
    }

    private async Task BeginAsync(UnitOfWork work, Assignment assignment, RunResult result, CancellationToken cancellation)
    {
        if (result.Changes.Count == 0 || assignment.State != AssignmentState.Opened) return;
        await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Begin, cancellation);
        assignment.StartedAt ??= work.Now;
    }

    /// <returns>Why it could not be taken, if so.</returns>
    private async Task<string?> SubmitAsync(UnitOfWork work, Assignment assignment, RunResult result, CancellationToken cancellation)
    {
        if (!result.Submitted) return null;
        if (await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Submit, cancellation, isAnswered: true) is { } refusal) return refusal.Reason;
        assignment.SubmittedAt ??= work.Now;
        return null;
    }
}
