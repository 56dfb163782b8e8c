using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires.Moments;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Lists;

/// <summary>
/// Those who were at the group meeting, for the other side to choose from. Who was absent has seen none of them, and reads
/// of each what they can and like, without the surname. The curator, who says who was there, chooses among all who were invited.
/// </summary>
internal static class MeetingSource
{
    private const int LongestProfile = 70;

    public static async Task<IReadOnlyList<Choice>> ForAsync(
        MentorBotDb db, Questionnaire questionnaire, Assignment assignment, Assignee assignee, string role, CancellationToken cancellation)
    {
        if (questionnaire.System) return await InvitedAsync(db, assignment.SchoolId, role, cancellation);
        if (assignee.Participant is not { } chooser) return [];
        var present = (await GroupMeetings.PresentAsync(db, assignment.SchoolId, chooser.Form, cancellation)).ToDictionary(guest => guest.Id, guest => guest.Profile);
        var wasThere = present.ContainsKey(chooser.Id);
        var ids = present.Keys.ToList();
        var people = await db.Participants.AsNoTracking()
            .Where(participant => ids.Contains(participant.Id) && participant.Role == role && participant.Id != chooser.Id && participant.Name != "")
            .OrderBy(participant => participant.Name)
            .ToListAsync(cancellation);
        return [.. people.Select(participant => new Choice(
            Ids.Text(participant.Id), wasThere ? ShownNames.Of(participant) : Shorten($"{ShownNames.First(participant)}: {present[participant.Id]}")))];
    }

    private static async Task<IReadOnlyList<Choice>> InvitedAsync(MentorBotDb db, long schoolId, string role, CancellationToken cancellation)
    {
        var invited = await GroupMeetings.InvitedAt(db, schoolId).AsNoTracking()
            .Where(participant => participant.Role == role)
            .OrderBy(participant => participant.Name)
            .ToListAsync(cancellation);
        return [.. invited.Select(participant => new Choice(Ids.Text(participant.Id), PersonNotice.TitleOf(participant)))];
    }

    private static string Shorten(string text) => Domain.Conversation.ChatText.Plain(text.TrimEnd(' ', ':')).Clip(LongestProfile).Value;
}
