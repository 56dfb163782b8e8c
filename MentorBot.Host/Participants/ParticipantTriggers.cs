using MentorBot.Domain.Assignments;
using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

/// <summary>Gathers what the rules of a participant judge, fires the machine and keeps the transition for the history.</summary>
internal sealed class ParticipantTriggers : IParticipantTriggers
{
    public async Task FireAsync(UnitOfWork work, Participant participant, ParticipantTrigger trigger, CancellationToken cancellation)
    {
        var facts = await FactsAsync(work, participant, cancellation);
        if (ParticipantMachine.Table.Fire(participant.State, trigger, facts) is not Transition<ParticipantState, ParticipantTrigger, ParticipantEffect> transition)
            throw new InvalidOperationException($"{trigger} is not permitted to a participant in {participant.State}.");

        if (transition.To == ParticipantState.Suspended) participant.StateBefore = transition.From;
        participant.State = transition.To;
        work.Record("participant", participant.Id, transition.From.ToString(), transition.To.ToString(), trigger.ToString());
    }

    private static async Task<ParticipantFacts> FactsAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        var db = work.Db;
        var school = await db.Schools.SingleAsync(known => known.Id == participant.SchoolId, cancellation);
        await db.Consents.Where(consent => consent.ParticipantId == participant.Id).LoadAsync(cancellation);
        var applied = await db.Assignments.AnyAsync(
            given => given.AssigneeId == participant.Id && given.Code.StartsWith('A') && given.State == AssignmentState.Submitted, cancellation);
        var pairs = await db.Pairs
            .Include(pair => pair.Meetings)
            .Where(pair => pair.MentorId == participant.Id || pair.Mentees.Any(mentee => mentee.ParticipantId == participant.Id))
            .ToListAsync(cancellation);
        var closing = pairs.Where(pair => pair.State is PairState.Closing or PairState.Completed).ToArray();
        var settled = closing.Length > 0;
        foreach (var pair in closing) settled &= await ClosingSurveys.AreSettledAsync(work, pair.Id, school, cancellation);

        return new ParticipantFacts(
            participant.Role == Roles.Mentor,
            PairConsents.StateOf(participant, work.TodayAt(school)),
            applied,
            TrainingSettled: true,
            PairIsOrdered: pairs.Any(pair => pair.OrderDate is not null && pair.IsLiving()),
            AcquaintanceIsConfirmed: pairs.Any(pair => pair.Meetings.Any(meeting => meeting is { Kind: MeetingKind.Acquaintance, State: MeetingState.Confirmed })),
            ClosingSurveysSettled: settled,
            PreviousState: participant.StateBefore);
    }
}
