using MentorBot.Domain.Meetings;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using MentorBot.Host.Staff;

namespace MentorBot.Host.Meetings;

/// <summary>What comes with a trigger of a meeting.</summary>
internal sealed record MeetingInput
{
    public DateOnly? HeldOn { get; init; }
    public int? Minutes { get; init; }

    /// <summary>The mentees who were not there.</summary>
    public IReadOnlyList<long> Absent { get; init; } = [];

    /// <summary>The log was corrected, and says now that none of the mentees was there.</summary>
    public bool NobodyCame { get; init; }

    /// <summary>Whether the mentor wants to go on, where the log asks it.</summary>
    public string? Continue { get; init; }

    /// <summary>The day agreed for the next meeting.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>The day to which this meeting is moved.</summary>
    public DateOnly? NewDate { get; init; }

    /// <summary>What the mentee says is wrong; the curators alone see it.</summary>
    public string? Note { get; init; }
}

/// <summary>Moves meetings through their life cycle; a meeting that everybody has confirmed moves its pair on.</summary>
internal sealed class MeetingService(MeetingEffects effects, MeetingPapers papers, MeetingPlanner planner, PairService pairs, PairSurveys surveys)
{
    /// <returns>Null where it was done, otherwise why it was not.</returns>
    public async Task<Refused?> FireAsync(
        UnitOfWork work, Meeting meeting, MeetingTrigger trigger, MeetingInput input, TriggerSource by, CancellationToken cancellation)
    {
        if (!MeetingMachine.Table.MayBeFiredBy(trigger, by)) return Refuse("Это происходит само, когда выполнены условия.");
        var given = meeting.State;
        switch (MeetingMachine.Table.Fire(given, trigger, FactsOf(work, meeting, input)))
        {
            case Transition<MeetingState, MeetingTrigger, MeetingEffect> transition:
                await TakeAsync(work, meeting, transition, input, cancellation);
                return null;
            case Refusal<MeetingState, MeetingTrigger, MeetingEffect> { Rule: null }:
                return Refuse($"Встреча сейчас в состоянии «{PairWords.Of(given)}»: это действие не предусмотрено.");
            case Refusal<MeetingState, MeetingTrigger, MeetingEffect> refusal:
                return Refuse(refusal.Reason, refusal.Rule);
            default:
                throw new InvalidOperationException("A machine answers with a transition or a refusal.");
        }

        Refused Refuse(string reason, string? rule = null) =>
            new(reason, meeting.State.ToString(), [.. Permitted(work, meeting, by).Select(known => known.ToString())], rule);
    }

    /// <summary>Keeps what one side says of a logged meeting; each «да» brings it nearer to being confirmed.</summary>
    /// <param name="mentee">Null where the curator speaks.</param>
    public Task<Refused?> ConfirmAsync(UnitOfWork work, Meeting meeting, Participant? mentee, TriggerSource by, CancellationToken cancellation)
    {
        if (meeting.State is MeetingState.Logged or MeetingState.Unconfirmed or MeetingState.Disputed)
            MeetingVoices.Note(work, meeting, mentee, MeetingVoices.Yes);
        return FireAsync(work, meeting, MeetingTrigger.Confirm, new MeetingInput(), by, cancellation);
    }

    public static IReadOnlyList<MeetingTrigger> Permitted(UnitOfWork work, Meeting meeting, TriggerSource by)
    {
        var facts = FactsOf(work, meeting, new MeetingInput());
        var permitted = MeetingMachine.Table.PermittedTriggers(meeting.State, facts, by);

        // A dispute ends with the curator's word, which the curator has not given yet when this is asked.
        var settles = meeting.State == MeetingState.Disputed && by.HasFlag(TriggerSource.Curator) && !permitted.Contains(MeetingTrigger.Confirm);
        return settles ? [MeetingTrigger.Confirm, .. permitted] : permitted;
    }

    private static MeetingFacts FactsOf(UnitOfWork work, Meeting meeting, MeetingInput input)
    {
        var present = meeting.PresentMentees().ToArray();
        return new MeetingFacts(
            meeting.Kind,
            work.Now,
            work.TodayAt(meeting.Pair!.School!),
            meeting.PlannedOn,
            meeting.Pair.OrderDate,
            input.HeldOn,
            meeting.LoggedAt,
            MenteesConfirmed: present.Length > 0 && present.All(mentee => MeetingVoices.SaysYes(meeting, mentee)),
            CuratorConfirmed: MeetingVoices.CuratorSaysYes(meeting),
            meeting.Pair.MayMeet(),
            input.NewDate);
    }

    private async Task TakeAsync(
        UnitOfWork work, Meeting meeting, Transition<MeetingState, MeetingTrigger, MeetingEffect> transition, MeetingInput input, CancellationToken cancellation)
    {
        meeting.State = transition.To;
        if (transition.Trigger == MeetingTrigger.Log) Write(work, meeting, input);
        if (transition.Trigger == MeetingTrigger.Correct) Rewrite(work, meeting, input);
        if (transition.Trigger == MeetingTrigger.Retract) Unwrite(work, meeting);
        if (transition.Trigger == MeetingTrigger.Reschedule) meeting.PlannedOn = input.NewDate!.Value;
        work.Record("meeting", meeting.Id, transition.From.ToString(), transition.To.ToString(), transition.Trigger.ToString());
        foreach (var effect in transition.Effects) await effects.CarryOutAsync(work, meeting, effect, input, cancellation);

        if (transition.Trigger == MeetingTrigger.Reschedule) await MoveAsync(work, meeting, cancellation);
        if (transition.Trigger == MeetingTrigger.Log && meeting.Kind == MeetingKind.Closing) await BeginClosingAsync(work, meeting, cancellation);
        if (transition.To == MeetingState.Confirmed) await AfterConfirmationAsync(work, meeting, cancellation);
        if (transition.To == MeetingState.Cancelled) await AfterCancellationAsync(work, meeting, cancellation);
    }

    private static void Write(UnitOfWork work, Meeting meeting, MeetingInput input)
    {
        meeting.HeldOn = input.HeldOn;
        meeting.Minutes = input.Minutes;
        meeting.LoggedAt = work.Now;
        meeting.Absent = [.. input.Absent];
        meeting.Continue = input.Continue;
        meeting.NextOn = input.NextOn;
        ForgetVoices(work, meeting);
    }

    /// <summary>What was said of the earlier version counts only where the meeting is confirmed already.</summary>
    private static void Rewrite(UnitOfWork work, Meeting meeting, MeetingInput input)
    {
        if (meeting.State != MeetingState.Confirmed) Write(work, meeting, input);
        else (meeting.HeldOn, meeting.Minutes, meeting.Absent) = (input.HeldOn, input.Minutes, [.. input.Absent]);
    }

    private static void Unwrite(UnitOfWork work, Meeting meeting)
    {
        (meeting.HeldOn, meeting.Minutes, meeting.LoggedAt, meeting.Continue, meeting.NextOn) = (null, null, null, null, null);
        meeting.Absent = [];
        ForgetVoices(work, meeting);
    }

    private static void ForgetVoices(UnitOfWork work, Meeting meeting)
    {
        work.Db.MeetingConfirmations.RemoveRange(meeting.Confirmations);
        meeting.Confirmations.Clear();
    }

    private async Task MoveAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        MeetingMessages.Moved(work, meeting);
        await papers.MoveLogAsync(work, meeting, cancellation);
    }

    private async Task BeginClosingAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        await surveys.OpenAfterAsync(work, meeting.Pair!, meeting.HeldOn, cancellation);
        await surveys.OpenClosingCardAsync(work, meeting.Pair!, cancellation);
    }

    private async Task AfterConfirmationAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        if (meeting.Kind == MeetingKind.Planning && meeting.Pair!.Plan is not null)
            await Curators.TellAsync(work, meeting.Pair.SchoolId, PairMessages.ApprovePlan(meeting.Pair), cancellation);
        await pairs.AdvanceAsync(work, meeting.Pair!, cancellation);
    }

    private async Task AfterCancellationAsync(UnitOfWork work, Meeting meeting, CancellationToken cancellation)
    {
        await MeetingPapers.WaiveAsync(work, meeting, "Встреча отменена.", [.. MeetingPapers.LogCodes, MeetingPapers.Feedback], cancellation);
        MeetingMessages.Cancelled(work, meeting);
        await planner.ReplaceAsync(work, meeting, cancellation);
    }
}
