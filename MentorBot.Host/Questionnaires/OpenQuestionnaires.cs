using System.Globalization;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>The buttons of the questionnaires that wait for a person.</summary>
internal static class OpenQuestionnaires
{
    /// <summary>The word of the button that turns the page.</summary>
    public const string More = "more";

    private const int LongestLabel = 60;

    /// <summary>Who measures a whole school has a hundred of them, and a message has room for no more than a hundred buttons.</summary>
    private const int PerPage = 8;

    /// <param name="except">One that is just being answered.</param>
    /// <param name="page">From 0; what has been begun stands on the first.</param>
    public static async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, QuestionnaireShelf shelf, long? except, CancellationToken cancellation, int page = 0)
    {
        var ids = (await turn.RolesAsync(cancellation)).AssigneeIds;
        var open = await turn.Db.Assignments.AsNoTracking()
            // As one parameter: the statement is then the same for everybody, and is worded once.
            .Where(assignment => EF.Parameter(ids).Contains(assignment.AssigneeId) && assignment.Id != except)
            .Where(assignment => assignment.State == AssignmentState.Opened || assignment.State == AssignmentState.InProgress)
            // A meeting that is still ahead is written down by the button of its pair.
            .Where(assignment => !MeetingPapers.LogCodes.Contains(assignment.Code)
                || !turn.Db.Meetings.Any(meeting => meeting.Id == assignment.MeetingId && (meeting.State == MeetingState.Planned || meeting.State == MeetingState.Reminded)))
            .OrderBy(assignment => assignment.State == AssignmentState.InProgress ? 0 : 1).ThenBy(assignment => assignment.Id)
            .ToListAsync(cancellation);
        var buttons = new List<ChatButton>();
        foreach (var assignment in open.Skip(page * PerPage).Take(PerPage))
        {
            var questionnaire = await shelf.OfAsync(assignment, cancellation);
            var topic = await AssignmentTopic.OfAsync(turn.Db, questionnaire, assignment, cancellation);
            var standing = string.Concat(await ProgressAsync(turn, questionnaire, assignment, cancellation), Term(assignment));
            var name = ChatText.Plain($"📝 {questionnaire.TitleRu}{(topic is null ? "" : $" · {topic}")}").Clip(LongestLabel - standing.Length).Value;
            buttons.Add(new ChatButton(name + standing, $"{PromptView.Area}:{Ids.Text(assignment.Id)}:go"));
        }

        var rest = open.Count - ((page + 1) * PerPage);
        if (rest > 0) buttons.Add(new ChatButton($"Ещё анкеты: {rest}", string.Create(CultureInfo.InvariantCulture, $"{PromptView.Area}:{More}:{page + 1}")));
        return buttons;
    }

    /// <summary>How far somebody has come in what they have begun.</summary>
    private static async Task<string> ProgressAsync(Turn turn, Questionnaire questionnaire, Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.State != AssignmentState.InProgress || questionnaire.System) return "";
        var assignee = await turn.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var answers = await RunStore.AnswersAsync(turn.Db, assignment.Id, cancellation);
        var context = await RunContextBuilder.BuildAsync(turn.Db, turn.Now, questionnaire, assignment, assignee, cancellation);
        var shown = QuestionnaireEngine.Apply(questionnaire, RunStore.StateOf(assignment), answers, context, new RunEvent.Open());
        return shown.Prompt is { Progress: { } progress } ? $" · {progress.Text}" : shown.Prompt.Kind == PromptKind.Summary ? " · осталось отправить" : "";
    }

    private static string Term(Assignment assignment) =>
        assignment.ClosesOn is { } last ? string.Create(CultureInfo.InvariantCulture, $" · до {last:dd.MM}") : "";
}
