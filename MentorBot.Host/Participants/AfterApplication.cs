using System.Text.Json;
using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires;

namespace MentorBot.Host.Participants;

/// <summary>An application is filled in; a later one of somebody who has been accepted only adds to what is known.</summary>
internal sealed class AfterApplication(ParticipantService service) : IAfterSubmission
{
    public IReadOnlyList<string> Codes => ["A2", "A4"];

    public async Task HandleAsync(UnitOfWork work, Assignment assignment, IReadOnlyDictionary<string, JsonElement> answers, CancellationToken cancellation)
    {
        if (await work.Db.FindParticipantAsync(assignment.AssigneeId, cancellation) is { } participant)
            await service.TryFireAsync(work, participant, ParticipantTrigger.SubmitApplication, note: null, cancellation);
    }
}
