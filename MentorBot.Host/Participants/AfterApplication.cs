using System.Text.Json;
using MentorBot.Domain.Participants;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Moments;

namespace MentorBot.Host.Participants;

/// <summary>An application is filled in; a later one of somebody who has been accepted only adds to what is known.</summary>
internal sealed class AfterApplication(ParticipantService service, QuestionnaireCatalog catalog) : IAfterSubmission
{
    public IReadOnlyList<string> Codes => catalog.CodesAt(MomentEvents.ApplicationInvited);

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindParticipantAsync(assignment.AssigneeId, cancellation) is { } participant)
            await service.TryFireAsync(work, participant, ParticipantTrigger.SubmitApplication, note: null, cancellation);
    }
}
