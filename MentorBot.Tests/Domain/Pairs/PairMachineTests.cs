using MentorBot.Domain.Meetings;
using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Tests.Domain.StateMachines;
using static MentorBot.Domain.Pairs.PairState;
using Trigger = MentorBot.Domain.Pairs.PairTrigger;

namespace MentorBot.Tests.Domain.Pairs;

public sealed class PairMachineTests
{
    private static readonly PairFacts Ready = new(
        MentorAgreed: true, MenteesAgreed: true, OrderNumber: "12", OrderDate: new(2026, 9, 10), AcquaintanceIsConfirmed: true, TrialIsConfirmed: true,
        TrialYeses: 2, PlanIsWritten: true, PlanningIsConfirmed: true, RegularMeetingIsConfirmed: true, ClosingIsConfirmed: true, Reason: "переезд");

    [Fact]
    public void A_pair_lives_from_the_proposal_to_the_end()
    {
        (Trigger Trigger, PairState Reaches)[] steps =
        [
            (Trigger.Agree, Agreed), (Trigger.Order, Ordered), (Trigger.FinishAcquaintance, Acquainted), (Trigger.FinishTrial, Trialled),
            (Trigger.ApprovePlan, Planned), (Trigger.StartRegularMeetings, Active), (Trigger.PlanClosing, Active), (Trigger.FinishClosing, Closing),
            (Trigger.Complete, Completed),
        ];
        var state = PairMachine.Table.Initial;
        foreach (var (trigger, reaches) in steps)
        {
            state = Fire(state, trigger, Ready).Reached();
            Assert.Equal(reaches, state);
        }
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void An_order_before_both_have_agreed_is_refused(bool mentor, bool mentees)
    {
        var facts = Ready with { MentorAgreed = mentor, MenteesAgreed = mentees };

        Assert.Equal(Proposed, Fire(Proposed, Trigger.Agree, facts).Reached());
        var refusal = Assert.IsType<Refusal<PairState, Trigger, PairEffect>>(Fire(Proposed, Trigger.Order, facts));
        Assert.Equal(nameof(OrderFollowsAgreementOfBoth), refusal.Rule);
        Assert.Equal([Trigger.Agree, Trigger.Reject, Trigger.Hold, Trigger.Freeze], refusal.PermittedTriggers);
    }

    [Fact]
    public void Refusals_name_the_rule()
    {
        Assert.Equal(nameof(OrderHasNumberAndDate), Fire(Agreed, Trigger.Order, Ready with { OrderNumber = " " }).BrokenRule());
        Assert.Equal(nameof(OrderHasNumberAndDate), Fire(Agreed, Trigger.Order, Ready with { OrderDate = null }).BrokenRule());
        Assert.Equal(nameof(EveryoneInPairHasValidConsent), Fire(Agreed, Trigger.Order, Ready with { ConsentsAreValid = false }).BrokenRule());
        Assert.Equal(nameof(AcquaintanceMeetingIsConfirmed), Fire(Ordered, Trigger.FinishAcquaintance, new()).BrokenRule());
        Assert.Equal(nameof(BothSaidYesAfterTrial), Fire(Acquainted, Trigger.FinishTrial, Ready with { TrialYeses = 1 }).BrokenRule());
        Assert.Equal(nameof(TrialMeetingIsConfirmed), Fire(Acquainted, Trigger.ContinueAfterTrial, new()).BrokenRule());
        Assert.Equal(nameof(PlanIsWrittenBeforeApproval), Fire(Trialled, Trigger.ApprovePlan, new()).BrokenRule());
        Assert.Equal(nameof(ClosingMeetingIsConfirmed), Fire(Active, Trigger.FinishClosing, new()).BrokenRule());
        Assert.Equal(nameof(EarlyEndHasReason), Fire(Active, Trigger.CloseEarly, new()).BrokenRule());
    }

    [Fact]
    public void The_curator_may_order_before_the_number_is_typed_in() =>
        Assert.Contains(Trigger.Order, PairMachine.Table.PermittedTriggers(Agreed, new(), TriggerSource.Curator));

    [Fact]
    public void One_yes_after_the_trial_is_for_the_curator_to_judge() =>
        Assert.Equal(Trialled, Fire(Acquainted, Trigger.ContinueAfterTrial, Ready with { TrialYeses = 1 }).Reached());

    [Fact]
    public void The_order_opens_the_surveys_before_and_plans_the_acquaintance() => Assert.Equal(
        [new PairEffect.PairParticipants(), new PairEffect.OpenBeforeSurveys(), new PairEffect.PlanPulse(), new PairEffect.PlanMeeting(MeetingKind.Acquaintance)],
        Fire(Agreed, Trigger.Order, Ready).Effects());

    [Fact]
    public void The_closing_meeting_opens_the_surveys_after() =>
        Assert.Equal([new PairEffect.OpenAfterSurveys()], Fire(Active, Trigger.FinishClosing, Ready).Effects());

    [Theory]
    [InlineData(Proposed)]
    [InlineData(Ordered)]
    [InlineData(Active)]
    public void A_pause_ends_where_it_began(PairState before)
    {
        var facts = Ready with { PreviousState = before };

        Assert.Equal(before, Fire(Fire(before, Trigger.Hold, facts).Reached(), Trigger.Resume, facts).Reached());
        Assert.Equal(before, Fire(Fire(before, Trigger.Freeze, facts).Reached(), Trigger.Resume, facts).Reached());
        Assert.Equal(nameof(EveryoneInPairHasValidConsent), Fire(Frozen, Trigger.Resume, facts with { ConsentsAreValid = false }).BrokenRule());
    }

    [Fact]
    public void What_has_ended_stays_ended()
    {
        foreach (var state in new[] { Completed, Rejected, ReMatch, ClosedEarly })
            Assert.Empty(PairMachine.Table.PermittedTriggers(state, Ready));
    }

    [Fact]
    public void A_pair_is_rejected_only_before_the_order_and_closed_early_only_after_it()
    {
        foreach (var state in Enum.GetValues<PairState>())
        {
            Assert.Equal(state is Proposed or Agreed, PairMachine.Table.CanFire(state, Trigger.Reject, Ready));
            Assert.Equal(
                state is Ordered or Acquainted or Trialled or Planned or Active or Closing or OnHold or Frozen,
                PairMachine.Table.CanFire(state, Trigger.CloseEarly, Ready));
        }
    }

    private static FireResult<PairState, Trigger, PairEffect> Fire(PairState state, Trigger trigger, PairFacts facts) =>
        PairMachine.Table.Fire(state, trigger, facts);
}
