using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

internal static class ParticipantRows
{
    private static readonly Func<MentorBotDb, long, CancellationToken, Task<Participant?>> WholeOf = EF.CompileAsyncQuery(
        (MentorBotDb db, long id, CancellationToken _) => db.Participants
            .Include(participant => participant.School)
            .Include(participant => participant.Person)
            .Include(participant => participant.Consents)
            .SingleOrDefault(participant => participant.Id == id));

    /// <summary>Participants with what their rules judge: the school, the account, the consents.</summary>
    public static IQueryable<Participant> WholeParticipants(this MentorBotDb db) => db.Participants
        .Include(participant => participant.School)
        .Include(participant => participant.Person)
        .Include(participant => participant.Consents);

    /// <summary>One of them, read once in a unit of work however many ask.</summary>
    public static async Task<Participant?> FindParticipantAsync(this MentorBotDb db, long id, CancellationToken cancellation) =>
        db.FindTracked<Participant>(id, nameof(Participant.School), nameof(Participant.Person), nameof(Participant.Consents)) ?? await WholeOf(db, id, cancellation);
}
