using MentorBot.Domain.Meetings;
using MentorBot.Domain.StateMachines;
using static MentorBot.Domain.Pairs.PairEffect;
using static MentorBot.Domain.Pairs.PairState;
using Trigger = MentorBot.Domain.Pairs.PairTrigger;

namespace MentorBot.Domain.Pairs;

/// <summary>A mentor with one or several mentees, from the proposal over the five kinds of meetings to the end.</summary>
public static class PairMachine
{
    private static readonly PairState[] BeforeOrder = [Proposed, Agreed];

    private static readonly PairState[] Ended = [Completed, Rejected, ReMatch, ClosedEarly];

    private static readonly PairState[] Living = [Proposed, Agreed, Ordered, Acquainted, Trialled, Planned, Active, Closing];

    public static readonly StateMachine<PairState, Trigger, PairFacts, PairEffect> Table = new(Proposed, table =>
    {
        table.FiredBy(TriggerSource.Person | TriggerSource.Curator, Trigger.Agree, Trigger.Reject);
        table.FiredBy(
            TriggerSource.Curator,
            Trigger.Order, Trigger.ContinueAfterTrial, Trigger.ApprovePlan, Trigger.PlanClosing, Trigger.Complete, Trigger.Rematch, Trigger.CloseEarly);
        table.FiredBy(TriggerSource.Curator | TriggerSource.System, Trigger.Hold, Trigger.Resume);
        table.FiredBy(
            TriggerSource.System,
            Trigger.FinishAcquaintance, Trigger.FinishTrial, Trigger.StartRegularMeetings, Trigger.FinishClosing, Trigger.Freeze);

        table.Configure(Proposed)
            .OnEntry(new AskForAgreement())
            .PermitIf(Trigger.Agree, Agreed, [new BothSidesHaveAgreed()], new TellAgreed())
            .InternalTransition(Trigger.Agree, [])
            .Permit(Trigger.Reject, Rejected)
            .Forbid(Trigger.Order, new OrderFollowsAgreementOfBoth());

        table.Configure(Agreed)
            .PermitIf(Trigger.Order, Ordered, [new EveryoneInPairHasValidConsent(), new OrderHasNumberAndDate()])
            .Permit(Trigger.Reject, Rejected);

        table.Configure(Ordered)
            .OnEntry(new PairParticipants(), new OpenBeforeSurveys(), new PlanPulse(), new PlanMeeting(MeetingKind.Acquaintance))
            .PermitIf(Trigger.FinishAcquaintance, Acquainted, [new AcquaintanceMeetingIsConfirmed()]);

        table.Configure(Acquainted)
            .OnEntry(new StartProgramme(), new PlanMeeting(MeetingKind.Trial))
            .PermitIf(Trigger.FinishTrial, Trialled, [new TrialMeetingIsConfirmed(), new BothSaidYesAfterTrial()])
            .PermitIf(Trigger.ContinueAfterTrial, Trialled, [new TrialMeetingIsConfirmed()]);

        table.Configure(Trialled)
            .OnEntry(new PlanMeeting(MeetingKind.Planning))
            .PermitIf(Trigger.ApprovePlan, Planned, [new PlanIsWrittenBeforeApproval(), new PlanningMeetingIsConfirmed()]);

        table.Configure(Planned)
            .OnEntry(new PlanMeeting(MeetingKind.Regular), new PlanMidTerm())
            .PermitIf(Trigger.StartRegularMeetings, Active, [new FirstRegularMeetingIsConfirmed()])
            .InternalTransition(Trigger.PlanClosing, [], new PlanMeeting(MeetingKind.Closing))
            .PermitIf(Trigger.FinishClosing, Closing, [new ClosingMeetingIsConfirmed()]);

        table.Configure(Active)
            .InternalTransition(Trigger.PlanClosing, [], new PlanMeeting(MeetingKind.Closing))
            .PermitIf(Trigger.FinishClosing, Closing, [new ClosingMeetingIsConfirmed()]);

        table.Configure(Closing)
            .OnEntry(new OpenAfterSurveys())
            .Permit(Trigger.Complete, Completed);

        table.Configure(Completed)
            .OnEntry(new CompleteParticipants(), new CancelOpenMeetings());

        table.Configure(Rejected)
            .OnEntry(new TellRejected());

        table.PermitFromAny(
            Trigger.Rematch, ReMatch, except: [.. BeforeOrder, Closing, .. Ended], [],
            new CancelOpenMeetings(), new ReturnParticipantsToMatching());
        table.PermitFromAny(
            Trigger.CloseEarly, ClosedEarly, except: [.. BeforeOrder, .. Ended], [new EarlyEndHasReason()],
            new CancelOpenMeetings(), new ParticipantsLeaveEarly(), new OpenEarlyClosing());
        table.PermitFromAny(Trigger.Hold, OnHold, except: [Frozen, .. Ended], [], new SilenceReminders());
        table.PermitFromAny(Trigger.Freeze, Frozen, except: Ended, [], new SilenceReminders(), new TellPaused());

        table.Configure(OnHold)
            .PermitDynamic(Trigger.Resume, StateToReturnTo, Living, [], new ResumeReminders());

        table.Configure(Frozen)
            .PermitDynamic(Trigger.Resume, StateToReturnTo, Living, [new EveryoneInPairHasValidConsent()], new ResumeReminders());
    });

    /// <summary>How long a pair may be on hold before the curator is asked about it, in days.</summary>
    public const int LongestHoldDays = 60;

    private static PairState StateToReturnTo(PairFacts facts) =>
        facts.PreviousState ?? throw new InvalidOperationException("A paused pair has no state to return to.");
}
