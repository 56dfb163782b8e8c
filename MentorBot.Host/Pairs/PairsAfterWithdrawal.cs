using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>A pair stands still at once when the data of one of its people may no longer be processed; the curator takes it up again.</summary>
internal sealed class PairsAfterWithdrawal(PairService pairs) : IAfterWithdrawal
{
    public async Task HandleAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        var own = await work.Db.WholePairs()
            .Where(pair => pair.MentorId == participant.Id || pair.Mentees.Any(mentee => mentee.ParticipantId == participant.Id))
            .ToListAsync(cancellation);
        foreach (var pair in own.Where(pair => pair.IsLiving() && pair.State != PairState.Frozen))
            await pairs.FireAsync(work, pair, PairTrigger.Freeze, new PairInput(), TriggerSource.System, cancellation);
    }
}
