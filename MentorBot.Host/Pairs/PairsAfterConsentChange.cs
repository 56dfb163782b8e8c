using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>A withdrawn consent freezes the pairs of the person at once; a new one lets them go on.</summary>
internal sealed class PairsAfterConsentChange(PairService pairs) : IAfterConsentChange
{
    public async Task HandleAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        var own = await work.Db.WholePairs()
            .Where(pair => pair.MentorId == participant.Id || pair.Mentees.Any(mentee => mentee.ParticipantId == participant.Id))
            .ToListAsync(cancellation);
        await pairs.FollowConsentAsync(work, own, cancellation);
    }
}
