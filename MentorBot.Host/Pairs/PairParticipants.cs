using MentorBot.Domain.Participants;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

/// <summary>Carries the people of a pair along with it. A mentor with several pairs stays where the others need them.</summary>
internal sealed class PairParticipants(IParticipantTriggers triggers)
{
    /// <summary>Brings someone of the register to matching, which proposing a pair with them implies.</summary>
    public async Task BringToMatchingAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        foreach (var step in ParticipantMachine.StepsToMatching(participant.State, participant.Role == ParticipantRoles.Mentor))
            await triggers.FireAsync(work, participant, step, cancellation);
    }

    public Task PairAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        EachAsync(work, pair, ParticipantTrigger.Pair, [ParticipantState.Matching, ParticipantState.WithoutPair], cancellation);

    public Task StartProgrammeAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        EachAsync(work, pair, ParticipantTrigger.StartProgramme, [ParticipantState.Paired], cancellation);

    public Task CompleteAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        EachWithoutOtherPairAsync(work, pair, ParticipantTrigger.Complete, [ParticipantState.InProgramme], cancellation);

    public Task ReturnToMatchingAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        EachWithoutOtherPairAsync(work, pair, ParticipantTrigger.Return, [ParticipantState.Paired, ParticipantState.InProgramme], cancellation);

    public Task LeaveEarlyAsync(UnitOfWork work, Pair pair, CancellationToken cancellation) =>
        EachWithoutOtherPairAsync(work, pair, ParticipantTrigger.LeaveEarly, [ParticipantState.Paired, ParticipantState.InProgramme], cancellation);

    private async Task EachAsync(UnitOfWork work, Pair pair, ParticipantTrigger trigger, ParticipantState[] from, CancellationToken cancellation)
    {
        foreach (var participant in pair.People().Where(participant => from.Contains(participant.State)))
            await triggers.FireAsync(work, participant, trigger, cancellation);
    }

    private async Task EachWithoutOtherPairAsync(
        UnitOfWork work, Pair pair, ParticipantTrigger trigger, ParticipantState[] from, CancellationToken cancellation)
    {
        foreach (var participant in pair.People().Where(participant => from.Contains(participant.State)))
        {
            var works = await work.Db.Pairs.AnyAsync(
                other => other.Id != pair.Id && other.OrderDate != null && !PairStates.Ended.Contains(other.State)
                    && (other.MentorId == participant.Id || other.Mentees.Any(mentee => mentee.ParticipantId == participant.Id)),
                cancellation);
            if (!works) await triggers.FireAsync(work, participant, trigger, cancellation);
        }
    }
}
