using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Leads a person through a questionnaire in the chat: what they did goes to the runner, what is asked comes as a message.</summary>
internal sealed class ChatRuns(QuestionnaireRunner runner, QuestionnaireShelf shelf)
{
    public async Task ApplyAsync(Turn turn, Assignment assignment, RunEvent happened, CancellationToken cancellation)
    {
        (await turn.Db.AssigneeAsync(assignment.AssigneeId, cancellation)).ActIn(turn);
        var step = await runner.StepAsync(turn, assignment, happened, cancellation);
        turn.Person.ActiveAssignmentId = step.Result.Submitted || step.Result.ClosedByGate is not null ? null : assignment.Id;
        if (step.Result.Outcome == RunOutcome.Stale) turn.Toast = Menu.OutdatedToast;

        if (step.Refusal is { } refusal) turn.Reply(new ChatMessage(refusal));
        else if (step.IsSubmission) await ThankAsync(turn, step, cancellation);
        else Show(turn, assignment, step.Result, await AssignmentTopic.OfAsync(turn.Db, step.Questionnaire, assignment, cancellation));
    }

    private async Task ThankAsync(Turn turn, RunStep step, CancellationToken cancellation)
    {
        turn.Reply(await ThanksAsync(turn, step.Questionnaire, step.Assignment, cancellation));
        await runner.FollowAsync(turn, step, cancellation);
        if (step.Questionnaire.System && turn.Person.ActiveAssignmentId is null) await ResumeAsync(turn, step.Assignment, cancellation);
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
        var rest = await OpenQuestionnaires.ButtonsAsync(turn, shelf, except: assignment.Id, cancellation);
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
