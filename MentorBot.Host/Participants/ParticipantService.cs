using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using ParticipantResult = MentorBot.Domain.StateMachines.FireResult<
    MentorBot.Domain.Participants.ParticipantState, MentorBot.Domain.Participants.ParticipantTrigger, MentorBot.Domain.Participants.ParticipantEffect>;

namespace MentorBot.Host.Participants;

/// <summary>
/// Moves participants through their life cycle: whoever asks, the same rules are judged, the transition is kept and
/// people are told. A participant given here comes with school, person and consents, see <see cref="ParticipantRows"/>.
/// </summary>
internal sealed class ParticipantService(ParticipantEffects effects, ParticipantFactsReader facts) : IParticipantTriggers
{
    /// <summary>The triggers that may be offered to the curator now.</summary>
    public async Task<IReadOnlyList<ParticipantTrigger>> PermittedToCuratorAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        var known = await facts.ReadAsync(work.Db, participant, work.TodayAt(participant.School!), cancellation);
        return ParticipantMachine.Table.PermittedTriggers(participant.State, known, TriggerSource.Curator);
    }

    /// <summary>What the curator asks for, in the chat or through the API. What the program does itself is not theirs to do.</summary>
    public async Task<ParticipantResult> FireAsCuratorAsync(
        UnitOfWork work, Participant participant, ParticipantTrigger trigger, string? note, CancellationToken cancellation)
    {
        var permitted = await PermittedToCuratorAsync(work, participant, cancellation);
        if (!ParticipantMachine.Table.MayBeFiredBy(trigger, TriggerSource.Curator))
            return new Refusal<ParticipantState, ParticipantTrigger, ParticipantEffect>(participant.State, trigger, permitted, "Это происходит само, когда для этого есть всё нужное.", null);
        var result = await TryFireAsync(work, participant, trigger, note, cancellation);
        return result is Refusal<ParticipantState, ParticipantTrigger, ParticipantEffect> refusal ? refusal with { PermittedTriggers = permitted } : result;
    }

    /// <summary>Fires a trigger and tells those concerned; a refusal changes nothing.</summary>
    public Task<ParticipantResult> TryFireAsync(UnitOfWork work, Participant participant, ParticipantTrigger trigger, string? note, CancellationToken cancellation) =>
        MoveAsync(work, participant, trigger, note, tell: true, cancellation);

    /// <summary>For what happens to a pair, which tells its people itself.</summary>
    public async Task FireAsync(UnitOfWork work, Participant participant, ParticipantTrigger trigger, CancellationToken cancellation)
    {
        await LoadAsync(work, participant, cancellation);
        if (await MoveAsync(work, participant, trigger, note: null, tell: false, cancellation) is Refusal<ParticipantState, ParticipantTrigger, ParticipantEffect> refusal)
            throw new InvalidOperationException($"{trigger} is not permitted to a participant in {refusal.State}: {refusal.Rule}.");
    }

    /// <summary>For a withdrawn consent, of which the person has been told in its own words.</summary>
    public Task SuspendQuietlyAsync(UnitOfWork work, Participant participant, string note, CancellationToken cancellation) =>
        MoveAsync(work, participant, ParticipantTrigger.Suspend, note, tell: false, cancellation);

    private async Task<ParticipantResult> MoveAsync(
        UnitOfWork work, Participant participant, ParticipantTrigger trigger, string? note, bool tell, CancellationToken cancellation)
    {
        var known = await facts.ReadAsync(work.Db, participant, work.TodayAt(participant.School!), cancellation);
        var result = ParticipantMachine.Table.Fire(participant.State, trigger, known);
        if (result is not Transition<ParticipantState, ParticipantTrigger, ParticipantEffect> transition) return result;

        participant.StateBefore = transition.To == ParticipantState.Suspended ? transition.From : null;
        participant.State = transition.To;
        work.Record("participant", participant.Id, transition.From.ToString(), transition.To.ToString(), trigger.ToString(), note);
        if (tell) TellOfArrival(work, participant, transition);
        await effects.CarryOutAsync(work, participant, transition.Effects, cancellation);
        return result;
    }

    private static void TellOfArrival(UnitOfWork work, Participant participant, Transition<ParticipantState, ParticipantTrigger, ParticipantEffect> transition)
    {
        if (transition.To == transition.From) return;
        if (ParticipantTexts.OnArrival(participant, transition.Trigger) is { } text) work.Say(participant.Person, new(text));
    }

    private static async Task LoadAsync(UnitOfWork work, Participant participant, CancellationToken cancellation)
    {
        var entry = work.Db.Entry(participant);
        await entry.Reference(row => row.School).LoadAsync(cancellation);
        await entry.Reference(row => row.Person).LoadAsync(cancellation);
        await entry.Collection(row => row.Consents).LoadAsync(cancellation);
    }
}
