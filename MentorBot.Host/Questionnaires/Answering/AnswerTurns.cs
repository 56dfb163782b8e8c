using System.Globalization;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Invitations;
using MentorBot.Host.Outbox;
using MentorBot.Host.Questionnaires.Files;
using MentorBot.Host.Questionnaires.Shelf;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>
/// The turn that outnumbers all others: a participant opens a questionnaire, answers an item, goes back. The engine is
/// the same as everywhere; what lies around it is read and written with prepared statements. A turn that is more than
/// that (above all the one that ends a questionnaire) is left to <see cref="QuestionnaireRunner"/>.
/// </summary>
internal sealed class AnswerTurns(RunSnapshotReader reader, RecentAnswers recent, QuestionnaireShelf shelf, AnswerJudge judge, DatabaseConnections connections) : IFrequentTurns
{
    public async ValueTask<FrequentTurn?> TryTakeAsync(IncomingUpdate update, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Read(update.Event) is not var (assignmentId, happened)) return null;
        if (await reader.ReadAsync(update.Address, assignmentId, cancellation) is not { Person.Reachable: true, Assignment.State: AssignmentState.Opened or AssignmentState.InProgress } before) return null;

        var state = RunStore.StateOf(before.Assignment);
        if (update.Event is TextReceived said && await judge.JudgeAsync(update.Address, update.Id, update.CameAt, said, before.Assignment.Id, state, cancellation) is not null) return null;

        var questionnaire = await shelf.OfAsync(before.Assignment, cancellation);
        var (result, topic) = ApplyAlone(before, state, questionnaire, now, happened) is { } alone
            ? (alone, null)
            : await ApplyAmongOthersAsync(before, state, questionnaire, now, happened, cancellation);
        if (result.Submitted || result.ClosedByGate is not null || NamedFiles.AreLetGo(before.Answers, result.Changes)) return null;
        var begins = before.Assignment.State == AssignmentState.Opened && result.Changes.Count > 0;
        var begun = begins ? Begin(before, questionnaire, now) : null;
        if (begins && begun is null) return null;

        var isStale = result.Outcome == RunOutcome.Stale;
        var replaces = isStale ? null : (update.Event as ButtonPressed)?.Message;
        var message = PromptView.Message(before.Assignment, result.Prompt, result.Notice, topic);
        var mark = new QuestionMark(before.Assignment.Id, result.State.Step, (update.Event as TextReceived)?.Number ?? 0);
        var reply = OutboxMessage.To(before.Person, message, now, MessagePriority.Reply, replaces, mark: mark);
        var kept = AnswerJudge.Asking(state, result.State, update.Behind);
        return new FrequentTurn(new AnswerChange(update.Id, now, before, result, kept, begun, reply), reply, isStale ? Menu.OutdatedToast : null)
        {
            Written = () => recent.Keep(before.Assignment.Id, before.Assignment.Version + 1, before.Answers.With(result.Changes)),
        };
    }

    /// <summary>The engine's event, and the assignment that a button names.</summary>
    private static (long? AssignmentId, RunEvent Happened)? Read(IncomingEvent incoming) => incoming switch
    {
        TextReceived { IsForwarded: false, Text: var text } when !Shortcuts.Contains(text.Trim()) => (null, new RunEvent.Typed(text)),
        ButtonPressed { Action: var action } => ReadButton(action),
        _ => null,
    };

    /// <summary><c>q:ASSIGNMENT:go</c> or <c>q:ASSIGNMENT:STEP:ACTION</c>.</summary>
    private static (long? AssignmentId, RunEvent Happened)? ReadButton(string action) => action.Split(':', 4) switch
    {
        [PromptView.Area, var assignment, var step, var pressed] when int.TryParse(step, CultureInfo.InvariantCulture, out var number) =>
            (Ids.Parse(assignment), new RunEvent.Pressed(number, pressed)),
        [PromptView.Area, var assignment, _] => (Ids.Parse(assignment), new RunEvent.Open()),
        _ => null,
    };

    /// <returns>Null where the step has to do with other people, of whom only the database knows.</returns>
    private static RunResult? ApplyAlone(RunSnapshot run, RunState state, Questionnaire questionnaire, DateTimeOffset now, RunEvent happened)
    {
        if (run.Assignment is not { SubjectId: null, PairId: null, MeetingId: null, RoadmapItemId: null } || questionnaire.AnswersElsewhere.Count > 0) return null;
        var sources = new SourcesAtHand();
        var result = Apply(run, state, questionnaire, RunContextBuilder.BuildAlone(now, questionnaire, run.Assignee, sources, run.Assignment.Express), happened);
        return sources.WereNotEnough ? null : result;
    }

    private async Task<(RunResult Result, string? Topic)> ApplyAmongOthersAsync(
        RunSnapshot run, RunState state, Questionnaire questionnaire, DateTimeOffset now, RunEvent happened, CancellationToken cancellation)
    {
        await using var db = connections.OpenDb();
        var context = await RunContextBuilder.BuildAsync(db, now, questionnaire, run.Assignment, new Assignee(run.Assignee, null), cancellation);
        return (Apply(run, state, questionnaire, context, happened), await AssignmentTopic.OfAsync(db, questionnaire, run.Assignment, cancellation));
    }

    private static RunResult Apply(RunSnapshot run, RunState state, Questionnaire questionnaire, RunContext context, RunEvent happened) =>
        QuestionnaireEngine.Apply(questionnaire, state, run.Answers, context, happened);

    /// <returns>Null where the machine does not simply take the step.</returns>
    private static StateChange? Begin(RunSnapshot run, Questionnaire questionnaire, DateTimeOffset now)
    {
        var facts = AssignmentTriggers.FactsOf(now, run.Assignment, run.Assignee, run.Assignee.School!, questionnaire.System);
        return AssignmentMachine.Table.Fire(run.Assignment.State, AssignmentTrigger.Begin, facts)
            is Transition<AssignmentState, AssignmentTrigger, AssignmentEffect> { Effects.Count: 0 } step
            ? StateChange.Of(
                AssignmentTriggers.Machine, run.Assignment.Id, now, step.From.ToString(), step.To.ToString(), nameof(AssignmentTrigger.Begin), Turn.ActorOf(run.Assignee))
            : null;
    }
}
