using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Invitations;

/// <summary>Somebody comes by an invitation that names nobody: they become a participant and are asked who they are.</summary>
internal sealed class InvitationLink(IAssignments assignments, Menu menu) : IStartLink
{
    public const string RegistrationCode = "REG";

    public async Task<bool> FollowAsync(Turn turn, string payload, CancellationToken cancellation)
    {
        var invitation = await turn.Db.Invitations.SingleOrDefaultAsync(known => known.StartPayload == payload, cancellation);
        if (invitation is null) return false;

        var school = await turn.Db.Schools.SingleAsync(known => known.Id == invitation.SchoolId, cancellation);
        var mine = await MineAsync(turn, invitation, cancellation);
        if (mine is { Name.Length: 0 }) await RegisterAsync(turn, school, mine, cancellation);
        else if (mine is not null) await menu.ShowAsync(turn, $"Вы уже участвуете в программе: {ParticipantRoles.TitleOf(mine.Role)}, {MentoringForms.TitleOf(mine.Form)}.", cancellation);
        else if (invitation.ExpiresOn < turn.TodayAt(school)) turn.Reply(new ChatMessage("Срок этого приглашения истёк. Попросите у куратора новое."));
        else if (invitation.Used >= invitation.Count) turn.Reply(new ChatMessage("По этому приглашению все места уже заняты. Попросите у куратора новое."));
        else await WelcomeAsync(turn, school, invitation, cancellation);
        return true;
    }

    private static async Task<Participant?> MineAsync(Turn turn, Invitation invitation, CancellationToken cancellation)
    {
        var id = turn.Person.Id;
        return await turn.Db.Participants
            .Where(participant => participant.PersonId == id && participant.SchoolId == invitation.SchoolId && participant.Role == invitation.Role && participant.Form == invitation.Form)
            .Where(participant => participant.State != ParticipantState.Declined && participant.State != ParticipantState.Left
                && participant.State != ParticipantState.Alumni && participant.State != ParticipantState.Expired)
            .FirstOrDefaultAsync(cancellation);
    }

    private async Task WelcomeAsync(Turn turn, School school, Invitation invitation, CancellationToken cancellation)
    {
        invitation.Used++;
        var participant = new Participant
        {
            Id = Ids.Next(),
            SchoolId = school.Id,
            School = school,
            Person = turn.Person,
            PersonId = turn.Person.Id,
            Role = invitation.Role,
            Form = invitation.Form,
            StartPayload = Ids.Secret(),
            CreatedAt = turn.Now,
        };
        turn.Db.Participants.Add(participant);
        turn.Reply(Shortcuts.Message(ChatText.Paragraphs(
            "Здравствуйте! " + ChatText.Strong(school.Name) + $" приглашает вас в программу наставничества «{MentoringForms.TitleOf(invitation.Form)}». Ваша роль — {ParticipantRoles.TitleOf(invitation.Role)}.",
            "Сначала познакомимся: три коротких вопроса, чтобы подготовить бумагу о согласии."), isParticipant: true));
        await RegisterAsync(turn, school, participant, cancellation);
    }

    private Task<Assignment> RegisterAsync(Turn turn, School school, Participant participant, CancellationToken cancellation)
    {
        turn.ActAs(participant);
        return assignments.BeginAsync(turn, new OpenRequest(school, RegistrationCode, participant.Id, turn.Person), cancellation);
    }
}
