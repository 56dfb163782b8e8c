using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Takes one event of a person through the engine and keeps what it changed.</summary>
internal sealed class QuestionnaireRunner(
    QuestionnaireCatalog catalog, AssignmentTriggers triggers, IServiceProvider services)
{
    public async Task ApplyAsync(Turn turn, Assignment assignment, RunEvent @event, CancellationToken cancellation)
    {
        var assignee = await turn.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        assignee.ActIn(turn);
        var questionnaire = catalog[assignment.Code];
        var answers = await RunStore.AnswersAsync(turn.Db, assignment.Id, cancellation);
        var context = await RunContextBuilder.BuildAsync(turn.Db, turn.Now, questionnaire, assignment, assignee, cancellation);
        var result = QuestionnaireEngine.Apply(questionnaire, RunStore.StateOf(assignment), answers, context, @event);

        turn.Person.ActiveAssignmentId = result.Submitted || result.ClosedByGate is not null ? null : assignment.Id;
        RunStore.Save(turn, assignment, answers, result);
        if (result.Outcome == RunOutcome.Stale) turn.Toast = Menu.OutdatedToast;
        if (await StartAsync(turn, assignment, result, cancellation)) await SubmitAsync(turn, questionnaire, assignment, result, cancellation);
        else Show(turn, assignment, result, await AssignmentTopic.OfAsync(turn.Db, questionnaire, assignment, cancellation));
    }

    /// <returns>Whether the questionnaire was submitted by this event.</returns>
    private async Task<bool> StartAsync(Turn turn, Assignment assignment, RunResult result, CancellationToken cancellation)
    {
        if (result.Changes.Count > 0 && assignment.State == AssignmentState.Opened)
        {
            await triggers.TryFireAsync(turn, assignment, AssignmentTrigger.Begin, cancellation);
            assignment.StartedAt ??= turn.Now;
        }

        return result.Submitted;
    }

    private async Task SubmitAsync(Turn turn, Questionnaire questionnaire, Assignment assignment, RunResult result, CancellationToken cancellation)
    {
        if (await triggers.TryFireAsync(turn, assignment, AssignmentTrigger.Submit, cancellation, isAnswered: true) is { } refusal)
        {
            turn.Reply(new ChatMessage(refusal.Reason));
            return;
        }

        assignment.SubmittedAt = turn.Now;
        turn.Reply(await ThanksAsync(turn, questionnaire, assignment, cancellation));
        var shown = RunStore.Shown(result.Answers);
        // Asked for only now: what follows an answered questionnaire mostly opens the next one through this very class.
        foreach (var follower in services.GetServices<IAfterSubmission>().Where(follower => follower.Codes.Contains(assignment.Code)))
        {
            await follower.HandleAsync(turn, assignment, shown, cancellation);
        }

        if (questionnaire.System && turn.Person.ActiveAssignmentId is null) await ResumeAsync(turn, assignment, cancellation);
    }

    /// <summary>A form of the system mostly comes in between: the person goes on where they were.</summary>
    private async Task ResumeAsync(Turn turn, Assignment finished, CancellationToken cancellation)
    {
        var ids = (await turn.RolesAsync(cancellation)).AssigneeIds;
        var interrupted = await turn.Db.Assignments
            .Where(known => ids.Contains(known.AssigneeId) && known.Id != finished.Id && known.State == AssignmentState.InProgress)
            .OrderByDescending(known => known.StartedAt)
            .FirstOrDefaultAsync(cancellation);

        // The rows say how things stood before this turn: what follows from the form may have closed it since.
        if (interrupted is { State: AssignmentState.InProgress }) await ApplyAsync(turn, interrupted, new RunEvent.Open(), cancellation);
    }

    /// <summary>A thank-you, and what else waits for this person, so that they know whether they are done.</summary>
    private async Task<ChatMessage> ThanksAsync(Turn turn, Questionnaire questionnaire, Assignment assignment, CancellationToken cancellation)
    {
        if (questionnaire.System) return new ChatMessage(ChatText.Paragraphs(ChatText.Strong(questionnaire.TitleRu), "Записано."));
        var rest = await OpenQuestionnaires.ButtonsAsync(turn, catalog, except: assignment.Id, cancellation);
        return ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Strong(questionnaire.TitleRu), EngineTexts.Russian.Thanks, rest.Count > 0 ? "Вас ждёт ещё:" : ""), rest);
    }

    /// <summary>After a stale button the pending question stands anew below, where the person finds it.</summary>
    private static void Show(Turn turn, Assignment assignment, RunResult result, string? topic)
    {
        var message = PromptView.Message(assignment, result.Prompt, result.Notice, topic);
        if (result.Outcome == RunOutcome.Stale) turn.ReplyBelow(message);
        else turn.Reply(message);
    }
}
