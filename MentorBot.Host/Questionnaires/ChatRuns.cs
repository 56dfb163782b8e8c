using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Outbox;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>Leads a person through a questionnaire in the chat: what they did goes to the runner, what is asked comes as a message.</summary>
internal sealed class ChatRuns(QuestionnaireRunner runner, QuestionnaireShelf shelf)
{
    /// <param name="notice">What to say above the question, in place of the engine's own words.</param>
    public async Task<RunStep> ApplyAsync(Turn turn, Assignment assignment, RunEvent happened, CancellationToken cancellation, string? notice = null)
    {
        (await turn.Db.AssigneeAsync(assignment.AssigneeId, cancellation)).ActIn(turn);
        var before = RunStore.StateOf(assignment);
        var wasElsewhere = turn.Person.ActiveAssignmentId != assignment.Id;
        var step = await runner.StepAsync(turn, assignment, happened, cancellation);
        if (wasElsewhere || before.Step != step.Result.State.Step) KeepApart(turn, assignment, step.Result.State);
        turn.Person.ActiveAssignmentId = step.Result.Submitted || step.Result.ClosedByGate is not null ? null : assignment.Id;
        if (step.Result.Outcome == RunOutcome.Stale) turn.Toast = Menu.OutdatedToast;

        if (step.Refusal is { } refusal) turn.Reply(new ChatMessage(refusal));
        else if (step.IsSubmission) await ThankAsync(turn, step, cancellation);
        else Show(turn, assignment, step.Result, notice ?? step.Result.Notice, await AssignmentTopic.OfAsync(turn.Db, step.Questionnaire, assignment, cancellation));
        return step;
    }

    /// <summary>Says something about all that has come at once, above the pending question.</summary>
    public async Task AskAgainAsync(Turn turn, Assignment assignment, string notice, CancellationToken cancellation)
    {
        var step = await runner.StepAsync(turn, assignment, new RunEvent.Open(), cancellation);
        var topic = await AssignmentTopic.OfAsync(turn.Db, step.Questionnaire, assignment, cancellation);
        turn.ReplyBelow(PromptView.Message(assignment, step.Result.Prompt, notice, topic), new PileMark(turn.Behind, MarkOf(turn, assignment, step.Result)));
    }

    private async Task ThankAsync(Turn turn, RunStep step, CancellationToken cancellation)
    {
        var mark = MarkOf(turn, step.Assignment, step.Result);
        if (step.Questionnaire.System)
        {
            await ConfirmAsync(turn, step, mark, cancellation);
            return;
        }

        turn.Reply(await ThanksAsync(turn, step.Questionnaire, step.Assignment, cancellation), mark);
        await runner.FollowAsync(turn, step, cancellation);
    }

    /// <summary>What has come of a form of the system says it best; only where nothing is said of that, its name alone stands for it.</summary>
    private async Task ConfirmAsync(Turn turn, RunStep step, QuestionMark mark, CancellationToken cancellation)
    {
        turn.ReplyWithNext(mark);
        await runner.FollowAsync(turn, step, cancellation);
        if (turn.IsReplyDue) turn.Reply(new ChatMessage(ChatText.Paragraphs(ChatText.Strong(step.Questionnaire.TitleRu), "Записано.")), mark);
        if (turn.Person.ActiveAssignmentId is null) await ResumeAsync(turn, step.Assignment, cancellation);
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
        var rest = await OpenQuestionnaires.ButtonsAsync(turn, shelf, except: assignment.Id, cancellation);
        return ChatMessage.Column(
            ChatText.Paragraphs(ChatText.Strong(questionnaire.TitleRu), EngineTexts.Russian.Thanks, rest.Count > 0 ? "Ждёт ещё:" : ""), rest);
    }

    /// <summary>After a stale button the pending question stands anew below, where the person finds it.</summary>
    private static void Show(Turn turn, Assignment assignment, RunResult result, string? notice, string? topic)
    {
        var message = PromptView.Message(assignment, result.Prompt, notice, topic);
        if (result.Outcome == RunOutcome.Stale) turn.ReplyBelow(message, MarkOf(turn, assignment, result));
        else turn.Reply(message, MarkOf(turn, assignment, result));
    }

    private static QuestionMark MarkOf(Turn turn, Assignment assignment, RunResult result) =>
        new(assignment.Id, result.State.Step, (turn.Event as TextReceived)?.Number ?? 0);

    /// <summary>What the person had sent already is no answer to what is asked only now.</summary>
    private static void KeepApart(Turn turn, Assignment assignment, RunState state)
    {
        if (turn.Behind != state.SentBefore) assignment.RunState = RunStore.Write(state with { SentBefore = turn.Behind });
    }
}
