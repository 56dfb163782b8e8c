using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

internal static class ParticipantRows
{
    /// <summary>Participants with what their rules judge: the school, the account, the consents.</summary>
    public static IQueryable<Participant> WholeParticipants(this MentorBotDb db) => db.Participants
        .Include(participant => participant.School)
        .Include(participant => participant.Person)
        .Include(participant => participant.Consents);

    public static Task<Participant?> FindParticipantAsync(this MentorBotDb db, long id, CancellationToken cancellation) =>
        db.WholeParticipants().SingleOrDefaultAsync(participant => participant.Id == id, cancellation);
}
