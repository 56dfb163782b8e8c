using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Questionnaires.Web.Links;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>The people of a school, for their curator: by state, a few at a time.</summary>
internal static class PeopleList
{
    private const int PageSize = 8;
    private const string Unreachable = " · недоступен";

    public static async Task<ChatMessage> StatesAsync(MentorBotDb db, long schoolId, CancellationToken cancellation)
    {
        var counts = await db.Participants
            .Where(participant => participant.SchoolId == schoolId)
            .GroupBy(participant => participant.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        var unreached = await WaitingAnswers.UnreachedAsync(db, schoolId, cancellation);
        var school = Ids.Text(schoolId);
        var buttons = counts
            .OrderByDescending(entry => entry.State == ParticipantState.Applicant)
            .ThenBy(entry => entry.State)
            .Select(entry => new ChatButton($"{Capital(ParticipantWords.Of(entry.State))} — {entry.Count}", $"{PeopleButtons.AreaName}:list:{school}:{entry.State}"));
        return ChatMessage.Column(
            counts.Count == 0 ? "Участников пока нет. Начните с приглашения." : "Люди программы. Кого показать?",
            [.. buttons, .. unreached.Count > 0 ? [WebLinkButtons.School(schoolId, unreached.Count)] : Array.Empty<ChatButton>(), new ChatButton("Пригласить", $"inv:root:{school}"), Menu.Button]);
    }

    /// <param name="after">The last participant of the page before; 0 for the first page.</param>
    public static async Task<ChatMessage> PageAsync(MentorBotDb db, long schoolId, ParticipantState state, long after, CancellationToken cancellation)
    {
        var people = await db.Participants.AsNoTracking().Include(participant => participant.Person)
            .Where(participant => participant.SchoolId == schoolId && participant.State == state && participant.Id > after)
            .OrderBy(participant => participant.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        var school = Ids.Text(schoolId);
        var buttons = people.Take(PageSize)
            .Select(participant => new ChatButton(
                $"{PersonNotice.TitleOf(participant)} · {ParticipantRoles.TitleOf(participant.Role)}{(participant.Person is { Reachable: false } ? Unreachable : "")}", $"{PeopleButtons.AreaName}:card:{Ids.Text(participant.Id)}"))
            .ToList();
        if (people.Count > PageSize) buttons.Add(new ChatButton("Дальше »", $"{PeopleButtons.AreaName}:list:{school}:{state}:{Ids.Text(people[PageSize - 1].Id)}"));
        buttons.Add(new ChatButton("« Все состояния", $"{PeopleButtons.AreaName}:root:{school}"));
        buttons.Add(Menu.Button);
        return ChatMessage.Column(people.Count == 0 ? "Здесь больше никого нет." : ChatText.Strong(Capital(ParticipantWords.Of(state))), buttons);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
