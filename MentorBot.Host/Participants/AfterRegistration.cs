using System.Text.Json;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Invitations;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Participants;

/// <summary>Who came by an invitation has said who they are: now the paper can be made out.</summary>
internal sealed class AfterRegistration(ParticipantService service) : IAfterSubmission
{
    public IReadOnlyList<string> Codes => [InvitationLink.RegistrationCode];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindParticipantAsync(assignment.AssigneeId, cancellation) is not { State: ParticipantState.Invited } participant) return;
        participant.Name = answers.Text("name") ?? participant.Name;
        participant.BirthDate = answers.Date("birth_date") ?? participant.BirthDate;
        participant.ClassOrPosition = answers.Text("class_or_position") ?? participant.ClassOrPosition;
        await service.TryFireAsync(work, participant, ParticipantTrigger.Start, note: null, cancellation);
        await Curators.TellAsync(work, participant.SchoolId, PersonNotice.Of(participant, "По приглашению пришёл новый человек. Подготовьте бланк согласия, а когда бумага будет подписана, отметьте это в карточке."), cancellation);
    }
}
