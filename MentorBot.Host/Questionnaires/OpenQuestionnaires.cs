using MentorBot.Domain.Assignments;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Meetings;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Meetings;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

/// <summary>The buttons of the questionnaires that wait for a person.</summary>
internal static class OpenQuestionnaires
{
    private const int LongestLabel = 60;

    /// <param name="except">One that is just being answered.</param>
    public static async Task<IReadOnlyList<ChatButton>> ButtonsAsync(Turn turn, QuestionnaireShelf shelf, long? except, CancellationToken cancellation)
    {
        var ids = (await turn.RolesAsync(cancellation)).AssigneeIds;
        var open = await turn.Db.Assignments.AsNoTracking()
            .Where(assignment => ids.Contains(assignment.AssigneeId) && assignment.Id != except)
            .Where(assignment => assignment.State == AssignmentState.Opened || assignment.State == AssignmentState.InProgress)
            // A meeting that is still ahead is written down by the button of its pair.
            .Where(assignment => !MeetingPapers.LogCodes.Contains(assignment.Code)
                || !turn.Db.Meetings.Any(meeting => meeting.Id == assignment.MeetingId && (meeting.State == MeetingState.Planned || meeting.State == MeetingState.Reminded)))
            .OrderBy(assignment => assignment.Id)
            .ToListAsync(cancellation);
        var buttons = new List<ChatButton>();
        foreach (var assignment in open)
        {
            var questionnaire = await shelf.OfAsync(assignment, cancellation);
            var topic = await AssignmentTopic.OfAsync(turn.Db, questionnaire, assignment, cancellation);
            var label = ChatText.Plain($"📝 {questionnaire.TitleRu}{(topic is null ? "" : $" · {topic}")}").Clip(LongestLabel).Value;
            buttons.Add(new ChatButton(label, $"{PromptView.Area}:{Ids.Text(assignment.Id)}:go"));
        }

        return buttons;
    }
}
