using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Invitations;
using MentorBot.Host.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Staff;

/// <summary>Somebody of the staff binds their account.</summary>
internal sealed class StaffLink(Menu menu) : IStartLink
{
    public async Task<bool> FollowAsync(Turn turn, string payload, CancellationToken cancellation)
    {
        var staff = await turn.Db.Staff.SingleOrDefaultAsync(known => known.StartPayload == payload, cancellation);
        if (staff is null) return false;
        if (staff.PersonId is { } bound && bound != turn.Person.Id)
        {
            turn.Reply(new ChatMessage("По этой ссылке уже вошли с другого аккаунта. Если это были вы, попросите у куратора новую ссылку."));
            return true;
        }

        (staff.Person, staff.PersonId) = (turn.Person, turn.Person.Id);
        turn.ActAs(staff);
        await turn.JoinAsync(staff, cancellation);
        var school = await turn.Db.Schools.SingleAsync(known => known.Id == staff.SchoolId, cancellation);
        turn.Reply(Shortcuts.Message(ChatText.Paragraphs(
            $"Здравствуйте, {staff.Name}!",
            $"Вы в программе наставничества: {school.Name}, {StaffRoles.TitleOf(staff.Role)}.",
            WhatFor(staff.Role),
            await FirstRoadmap.OfAsync(turn, staff, cancellation)), isParticipant: false));
        await menu.ShowAsync(turn, ChatText.Empty, cancellation);
        return true;
    }

    private static string WhatFor(string role) => role switch
    {
        StaffRoles.Curator => "Здесь вы приглашаете участников, рассматриваете заявки, собираете пары и следите за дорожной картой.",
        StaffRoles.Parent => "Иногда я буду присылать вам короткую анкету о том, как идёт наставничество у вашего ребёнка. Ответы увидит куратор.",
        StaffRoles.PartnerContact => "Когда школа подведёт итоги, я пришлю вам короткую анкету о нашем сотрудничестве.",
        _ => "Я буду напоминать о мероприятиях дорожной карты, за которые вы отвечаете, и присылать анкеты, когда куратор о чём-то спросит.",
    };
}
