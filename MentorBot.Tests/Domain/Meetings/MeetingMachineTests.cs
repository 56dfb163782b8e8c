using MentorBot.Domain.Meetings;
using MentorBot.Domain.StateMachines;
using MentorBot.Tests.Domain.StateMachines;
using static MentorBot.Domain.Meetings.MeetingState;
using Trigger = MentorBot.Domain.Meetings.MeetingTrigger;

namespace MentorBot.Tests.Domain.Meetings;

public sealed class MeetingMachineTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly MeetingFacts Held = new(
        MeetingKind.Regular, Now, Today: new(2026, 10, 20), PlannedOn: new(2026, 10, 19), OrderedOn: new(2026, 9, 10), HeldOn: new(2026, 10, 19));

    [Fact]
    public void A_meeting_is_planned_reminded_logged_and_confirmed()
    {
        Assert.Equal(Reminded, Fire(Planned, Trigger.Remind, Held).Reached());
        Assert.Equal(Logged, Fire(Reminded, Trigger.Log, Held).Reached());
        Assert.Equal(Confirmed, Fire(Logged, Trigger.Confirm, Held with { MenteesConfirmed = true }).Reached());
    }

    [Fact]
    public void A_meeting_logged_for_a_future_date_is_refused() =>
        Assert.Equal(nameof(MeetingIsNotLoggedForFutureDate), Fire(Planned, Trigger.Log, Held with { HeldOn = Held.Today.AddDays(1) }).BrokenRule());

    [Fact]
    public void A_meeting_logged_before_the_order_date_is_refused()
    {
        Assert.Equal(nameof(MeetingIsNotLoggedBeforeOrderDate), Fire(Planned, Trigger.Log, Held with { HeldOn = new(2026, 9, 9) }).BrokenRule());
        Assert.Equal(Logged, Fire(Planned, Trigger.Log, Held with { HeldOn = new(2026, 9, 10) }).Reached());
    }

    [Theory]
    [InlineData(Logged)]
    [InlineData(Confirmed)]
    [InlineData(Unconfirmed)]
    public void A_meeting_logged_twice_is_refused(MeetingState state) =>
        Assert.Equal(nameof(MeetingIsLoggedOnlyOnce), Fire(state, Trigger.Log, Held).BrokenRule());

    [Fact]
    public void A_pair_that_is_paused_does_not_meet() =>
        Assert.Equal(nameof(OnlyWorkingPairMeets), Fire(Planned, Trigger.Log, Held with { PairMayMeet = false }).BrokenRule());

    [Theory]
    [InlineData(MeetingKind.Acquaintance, true, false, Logged)]
    [InlineData(MeetingKind.Acquaintance, false, true, Logged)]
    [InlineData(MeetingKind.Acquaintance, true, true, Confirmed)]
    [InlineData(MeetingKind.Trial, true, false, Confirmed)]
    [InlineData(MeetingKind.Planning, true, false, Confirmed)]
    [InlineData(MeetingKind.Regular, false, true, Confirmed)]
    [InlineData(MeetingKind.Regular, false, false, Logged)]
    [InlineData(MeetingKind.Closing, true, false, Logged)]
    [InlineData(MeetingKind.Closing, true, true, Confirmed)]
    public void Whose_word_is_needed_depends_on_the_kind(MeetingKind kind, bool mentees, bool curator, MeetingState reaches) =>
        Assert.Equal(reaches, Fire(Logged, Trigger.Confirm, Held with { Kind = kind, MenteesConfirmed = mentees, CuratorConfirmed = curator }).Reached());

    [Theory]
    [InlineData(Logged, Logged)]
    [InlineData(Unconfirmed, Logged)]
    [InlineData(Disputed, Logged)]
    [InlineData(Confirmed, Confirmed)]
    public void A_corrected_log_keeps_a_confirmed_meeting_and_puts_any_other_to_the_question_again(MeetingState state, MeetingState reaches)
    {
        Assert.Equal(reaches, Fire(state, Trigger.Correct, Held).Reached());
        Assert.Equal(nameof(MeetingIsNotLoggedForFutureDate), Fire(state, Trigger.Correct, Held with { HeldOn = Held.Today.AddDays(1) }).BrokenRule());
        Assert.Equal(Missed, Fire(state, Trigger.Retract, Held).Reached());
    }

    [Theory]
    [InlineData(Trigger.Correct)]
    [InlineData(Trigger.Retract)]
    public void Nobody_corrects_a_meeting_but_by_its_log(Trigger trigger) =>
        Assert.False(MeetingMachine.Table.MayBeFiredBy(trigger, TriggerSource.Person | TriggerSource.Curator));

    [Fact]
    public void Silence_is_unconfirmed_after_seventy_two_hours_and_not_before()
    {
        Assert.Equal(nameof(SilenceLastsSeventyTwoHours), Fire(Logged, Trigger.TimeOut, Held with { LoggedAt = Now.AddHours(-71) }).BrokenRule());
        Assert.Equal(Unconfirmed, Fire(Logged, Trigger.TimeOut, Held with { LoggedAt = Now.AddHours(-72) }).Reached());
        Assert.Equal(Confirmed, Fire(Unconfirmed, Trigger.Confirm, Held with { Kind = MeetingKind.Closing, CuratorConfirmed = true }).Reached());
    }

    [Fact]
    public void A_dispute_is_settled_by_the_curator_or_by_a_better_log()
    {
        Assert.Equal(Disputed, Fire(Logged, Trigger.Dispute, Held).Reached());
        Assert.Equal(nameof(DisputeIsSettledByCurator), Fire(Disputed, Trigger.Confirm, Held with { MenteesConfirmed = true }).BrokenRule());
        Assert.Equal(Confirmed, Fire(Disputed, Trigger.Confirm, Held with { CuratorConfirmed = true }).Reached());
        Assert.Equal(Logged, Fire(Disputed, Trigger.Log, Held).Reached());
    }

    [Fact]
    public void A_meeting_is_missed_three_days_after_its_date_and_can_still_be_moved_or_logged()
    {
        Assert.Equal(nameof(MeetingIsMissedThreeDaysAfterItsDate), Fire(Planned, Trigger.Miss, Held with { PlannedOn = new(2026, 10, 18) }).BrokenRule());
        Assert.Equal(Missed, Fire(Reminded, Trigger.Miss, Held with { PlannedOn = new(2026, 10, 17) }).Reached());
        Assert.Equal(Planned, Fire(Missed, Trigger.Reschedule, Held with { NewDate = Held.Today }).Reached());
        Assert.Equal(nameof(MeetingIsMovedToDayNotPast), Fire(Missed, Trigger.Reschedule, Held with { NewDate = Held.Today.AddDays(-1) }).BrokenRule());
        Assert.Equal(Logged, Fire(Missed, Trigger.Log, Held).Reached());
    }

    [Fact]
    public void The_curator_is_offered_to_confirm_but_not_to_dispute()
    {
        var offered = MeetingMachine.Table.PermittedTriggers(Logged, Held, TriggerSource.Curator);

        Assert.Equal([Trigger.Confirm], offered);
    }

    private static FireResult<MeetingState, Trigger, MeetingEffect> Fire(MeetingState state, Trigger trigger, MeetingFacts facts) =>
        MeetingMachine.Table.Fire(state, trigger, facts);
}
