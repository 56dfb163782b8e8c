using MentorBot.Domain.Pairs;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Meetings;

namespace MentorBot.Host.Pairs;

/// <summary>Moves pairs through their life cycle, whoever asks for it.</summary>
internal sealed class PairService(PairEffects effects, MeetingPlanner planner)
{
    private static readonly PairTrigger[] StepsThatFollowMeetings =
        [PairTrigger.FinishAcquaintance, PairTrigger.FinishTrial, PairTrigger.StartRegularMeetings, PairTrigger.FinishClosing];

    private static readonly ClosingSurveysAreAnsweredOrOver SurveysRule = new();

    /// <returns>Null where it was done, otherwise why it was not.</returns>
    public async Task<Refused?> FireAsync(
        UnitOfWork work, Pair pair, PairTrigger trigger, PairInput input, TriggerSource by, CancellationToken cancellation)
    {
        var permitted = await PermittedAsync(work, pair, by, cancellation);
        if (!PairMachine.Table.MayBeFiredBy(trigger, by)) return Refuse("Это происходит само, когда выполнены условия.");
        if (trigger == PairTrigger.Complete && pair.State == PairState.Closing && !permitted.Contains(trigger))
            return Refuse(SurveysRule.Refusal, SurveysRule.Name);

        if (trigger == PairTrigger.Agree && pair.State == PairState.Proposed) NoteAgreement(work, pair, input.ParticipantId);
        switch (PairMachine.Table.Fire(pair.State, trigger, PairFactsReader.FactsOf(pair, work.TodayAt(pair.School!), input)))
        {
            case Transition<PairState, PairTrigger, PairEffect> transition:
                await TakeAsync(work, pair, transition, input, cancellation);
                return null;
            case Refusal<PairState, PairTrigger, PairEffect> { Rule: null }:
                return Refuse($"Сейчас нельзя: «{PairWords.Of(trigger)}». Состояние пары: {PairWords.Of(pair.State)}.");
            case Refusal<PairState, PairTrigger, PairEffect> refusal:
                return Refuse(refusal.Reason, refusal.Rule);
            default:
                throw new InvalidOperationException("A machine answers with a transition or a refusal.");
        }

        Refused Refuse(string reason, string? rule = null) => new(reason, pair.State.ToString(), [.. permitted.Select(known => known.ToString())], rule);
    }

    /// <summary>What somebody of this kind may fire now.</summary>
    public static async Task<IReadOnlyList<PairTrigger>> PermittedAsync(UnitOfWork work, Pair pair, TriggerSource by, CancellationToken cancellation)
    {
        var permitted = PairMachine.Table.PermittedTriggers(pair.State, PairFactsReader.FactsOf(pair, work.TodayAt(pair.School!), new PairInput()), by);
        if (pair.State != PairState.Closing || await ClosingSurveys.AreSettledAsync(work, pair.Id, pair.School!, cancellation)) return permitted;
        return [.. permitted.Where(trigger => trigger != PairTrigger.Complete)];
    }

    /// <summary>Takes the steps that confirmed meetings and the words after them allow, and sees that the next meeting is planned.</summary>
    public async Task AdvanceAsync(UnitOfWork work, Pair pair, CancellationToken cancellation)
    {
        var today = work.TodayAt(pair.School!);
        foreach (var step in StepsThatFollowMeetings)
        {
            if (PairMachine.Table.CanFire(pair.State, step, PairFactsReader.FactsOf(pair, today, new PairInput())))
                await FireAsync(work, pair, step, new PairInput(), TriggerSource.System, cancellation);
        }

        await planner.PlanNextAsync(work, pair, cancellation);
    }

    /// <summary>A withdrawn consent freezes a pair at once; a new one lets it go on.</summary>
    public async Task FollowConsentAsync(UnitOfWork work, IEnumerable<Pair> pairs, CancellationToken cancellation)
    {
        foreach (var pair in pairs.Where(PairStates.IsLiving))
        {
            var isValid = pair.HasValidConsents(work.TodayAt(pair.School!));
            if (isValid == (pair.State != PairState.Frozen)) continue;
            await FireAsync(work, pair, isValid ? PairTrigger.Resume : PairTrigger.Freeze, new PairInput(), TriggerSource.System, cancellation);
        }
    }

    private async Task TakeAsync(
        UnitOfWork work, Pair pair, Transition<PairState, PairTrigger, PairEffect> transition, PairInput input, CancellationToken cancellation)
    {
        pair.State = transition.To;
        switch (transition.Trigger)
        {
            case PairTrigger.Order:
                (pair.OrderNumber, pair.OrderDate) = (input.OrderNumber!.Trim(), input.OrderDate);
                break;
            case PairTrigger.ApprovePlan:
                pair.PlanApprovedAt = work.Now;
                PairMessages.PlanApproved(work, pair);
                break;
            case PairTrigger.Hold or PairTrigger.Freeze when transition.From is not (PairState.OnHold or PairState.Frozen):
                pair.StateBefore = transition.From;
                break;
            case PairTrigger.Resume:
                pair.StateBefore = null;
                break;
        }

        work.Record("pair", pair.Id, transition.From.ToString(), transition.To.ToString(), transition.Trigger.ToString(), input.Reason);
        foreach (var effect in transition.Effects) await effects.CarryOutAsync(work, pair, effect, cancellation);
        if (transition.Trigger == PairTrigger.Resume) await AdvanceAsync(work, pair, cancellation);
    }

    private static void NoteAgreement(UnitOfWork work, Pair pair, long? participantId)
    {
        if (participantId is null || participantId == pair.MentorId) pair.MentorAgreedAt ??= work.Now;
        foreach (var mentee in pair.Mentees.Where(mentee => participantId is null || mentee.ParticipantId == participantId)) mentee.AgreedAt ??= work.Now;
    }
}
