using MentorBot.Domain.Conversation;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Invitations;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>Somebody whom the curator has entered comes by their own link.</summary>
internal sealed class ParticipantLink(ParticipantService service, Menu menu) : IStartLink
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(InvitationService.Days);

    public async Task<bool> FollowAsync(Turn turn, string payload, CancellationToken cancellation)
    {
        var participant = await turn.Db.WholeParticipants().SingleOrDefaultAsync(known => known.StartPayload == payload, cancellation);
        if (participant is null) return false;
        if (participant.State is ParticipantState.Erased || (participant.PersonId is { } bound && bound != turn.Person.Id))
        {
            turn.Reply(new ChatMessage("По этой ссылке уже вошли с другого аккаунта, или она больше не действует. Попросите у куратора новую."));
            return true;
        }

        turn.ActAs(participant);
        if (participant.State == ParticipantState.Invited && await IsOverdueAsync(turn, participant, cancellation))
            await service.TryFireAsync(turn, participant, ParticipantTrigger.Expire, note: null, cancellation);
        if (participant.State is ParticipantState.Expired or ParticipantState.Declined)
            turn.Reply(new ChatMessage("Приглашение по этой ссылке больше не действует. Попросите куратора пригласить вас снова."));
        else await BindAsync(turn, participant, cancellation);
        return true;
    }

    private async Task BindAsync(Turn turn, Participant participant, CancellationToken cancellation)
    {
        var isNew = participant.PersonId is null;
        (participant.Person, participant.PersonId) = (turn.Person, turn.Person.Id);
        turn.Reply(Shortcuts.Message(ChatText.Paragraphs(
            $"Здравствуйте, {participant.Name}!",
            participant.School!.Name + $": программа наставничества «{MentoringForms.TitleOf(participant.Form)}», ваша роль — {ParticipantRoles.TitleOf(participant.Role)}."), isParticipant: true));
        if (participant.State == ParticipantState.Invited) await service.TryFireAsync(turn, participant, ParticipantTrigger.Start, note: null, cancellation);
        else await menu.ShowAsync(turn, isNew ? ParticipantTexts.Standing(participant, turn.TodayAt(participant.School)) : "Вы уже с нами.", cancellation);
    }

    /// <summary>An invitation is good for its days, counted anew when the curator invites once more.</summary>
    private static async Task<bool> IsOverdueAsync(Turn turn, Participant participant, CancellationToken cancellation)
    {
        var again = await turn.Db.StateChanges
            .Where(change => change.SubjectId == participant.Id && change.Trigger == nameof(ParticipantTrigger.Reinvite))
            .OrderByDescending(change => change.Id)
            .Select(change => (DateTimeOffset?)change.At)
            .FirstOrDefaultAsync(cancellation);
        return turn.Now > (again ?? participant.CreatedAt) + GoodFor;
    }
}
