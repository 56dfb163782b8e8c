using System.Globalization;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Invitations;

namespace MentorBot.Host.Questionnaires.Answering;

/// <summary>
/// The turn that outnumbers all others: an answer, or a way back, inside a questionnaire that is being answered. The
/// engine is the same as everywhere; only what lies around it is read and written with prepared statements. A turn that
/// is more than that (it begins or ends a questionnaire, or needs to know about a pair) is left to
/// <see cref="QuestionnaireRunner"/>.
/// </summary>
internal sealed class AnswerTurns(RunSnapshotReader reader, QuestionnaireCatalog catalog) : IFrequentTurns
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Choice>>> sourcesOf = catalog.All
        .Where(RunSources.AreFixed)
        .ToDictionary(questionnaire => questionnaire.Code, RunSources.Fixed);

    public async ValueTask<FrequentTurn?> TryTakeAsync(IncomingUpdate update, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Read(update.Event) is not var (assignmentId, happened)) return null;
        var before = await reader.ReadAsync(update.Address, assignmentId, cancellation);
        if (before is null || before.Assignment.State != AssignmentState.InProgress || !StandsAlone(before.Assignment)) return null;
        if (!sourcesOf.TryGetValue(before.Assignment.Code, out var sources)) return null;

        var today = new Domain.Calendars.SchoolClock(TimeZoneInfo.FindSystemTimeZoneById(before.TimeZone)).DayOf(now);
        var context = RunContextBuilder.BuildAlone(today, before.Assignee, sources);
        var result = QuestionnaireEngine.Apply(catalog[before.Assignment.Code], RunStore.StateOf(before.Assignment), before.Answers, context, happened);
        if (result.Submitted || result.ClosedByGate is not null) return null;

        var isStale = result.Outcome == RunOutcome.Stale;
        var replaces = isStale ? null : (update.Event as ButtonPressed)?.Message;
        var reply = OutboxMessage.To(before.Person, PromptView.Message(before.Assignment, result.Prompt, result.Notice, topic: null), now, MessagePriority.Reply, replaces);
        return new FrequentTurn(new AnswerChange(update.Id, now, before, result, reply), reply, isStale ? Menu.OutdatedToast : null);
    }

    /// <summary>The engine's event, and the assignment that a button names.</summary>
    private static (long? AssignmentId, RunEvent Happened)? Read(IncomingEvent incoming) => incoming switch
    {
        TextReceived { Text: var text } when !Shortcuts.Contains(text.Trim()) => (null, new RunEvent.Typed(text)),
        ButtonPressed { Action: var action } => ReadButton(action),
        _ => null,
    };

    /// <summary><c>q:ASSIGNMENT:STEP:ACTION</c>.</summary>
    private static (long? AssignmentId, RunEvent Happened)? ReadButton(string action)
    {
        var words = action.Split(':', 4);
        return words is [PromptView.Area, var assignment, var step, var pressed] && int.TryParse(step, CultureInfo.InvariantCulture, out var number)
            ? (Ids.Parse(assignment), new RunEvent.Pressed(number, pressed))
            : null;
    }

    private static bool StandsAlone(Assignment assignment) =>
        assignment is { SubjectId: null, PairId: null, MeetingId: null, RoadmapItemId: null };
}
