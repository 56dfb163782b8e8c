using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;

namespace MentorBot.Host.Questionnaires.Paper;

/// <summary>Whose sheet it is and what it is about, so that the curator does not enter it for somebody else.</summary>
internal static class PaperTopic
{
    public static async Task<string> OfAsync(UnitOfWork work, Questionnaire questionnaire, Assignment assignment, CancellationToken cancellation)
    {
        var assignee = await work.Db.AssigneeAsync(assignment.AssigneeId, cancellation);
        var who = assignee.Participant is { } participant ? PairNames.Full(participant) : assignee.Staff?.Name ?? "";
        return await AssignmentTopic.OfAsync(work.Db, questionnaire, assignment, cancellation) is { } topic ? $"{who} · {topic}" : who;
    }
}
