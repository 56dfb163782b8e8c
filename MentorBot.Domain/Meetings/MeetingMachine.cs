using MentorBot.Domain.StateMachines;
using static MentorBot.Domain.Meetings.MeetingEffect;
using static MentorBot.Domain.Meetings.MeetingState;
using Trigger = MentorBot.Domain.Meetings.MeetingTrigger;

namespace MentorBot.Domain.Meetings;

/// <summary>One meeting of a pair, from its date to the mentee's «да».</summary>
public static class MeetingMachine
{
    private static readonly Rule<MeetingFacts>[] LogRules =
        [new OnlyWorkingPairMeets(), new MeetingIsNotLoggedForFutureDate(), new MeetingIsNotLoggedBeforeOrderDate()];

    private static readonly Rule<MeetingFacts>[] CorrectionRules = [new MeetingIsNotLoggedForFutureDate(), new MeetingIsNotLoggedBeforeOrderDate()];

    public static readonly StateMachine<MeetingState, Trigger, MeetingFacts, MeetingEffect> Table = new(Planned, table =>
    {
        table.FiredBy(TriggerSource.System, Trigger.Remind, Trigger.TimeOut, Trigger.Miss, Trigger.Correct, Trigger.Retract);
        table.FiredBy(TriggerSource.Person | TriggerSource.Curator, Trigger.Log, Trigger.Confirm, Trigger.Reschedule, Trigger.Cancel);
        table.FiredBy(TriggerSource.Person, Trigger.Dispute);

        table.Configure(Planned)
            .PermitIf(Trigger.Remind, Reminded, [new OnlyWorkingPairMeets()], RemindBoth)
            .PermitIf(Trigger.Log, Logged, LogRules)
            .InternalTransition(Trigger.Reschedule, [new MeetingIsMovedToDayNotPast()], StopReminders, PlanReminders)
            .PermitIf(Trigger.Miss, Missed, [new MeetingIsMissedThreeDaysAfterItsDate()])
            .Permit(Trigger.Cancel, Cancelled);

        table.Configure(Reminded)
            .PermitIf(Trigger.Log, Logged, LogRules)
            .PermitIf(Trigger.Reschedule, Planned, [new MeetingIsMovedToDayNotPast()], StopReminders, PlanReminders)
            .PermitIf(Trigger.Miss, Missed, [new MeetingIsMissedThreeDaysAfterItsDate()])
            .Permit(Trigger.Cancel, Cancelled);

        table.Configure(Missed)
            .OnEntry(TellCuratorOfMissedMeeting)
            .PermitIf(Trigger.Log, Logged, LogRules)
            .PermitIf(Trigger.Reschedule, Planned, [new MeetingIsMovedToDayNotPast()], StopReminders, PlanReminders)
            .Permit(Trigger.Cancel, Cancelled);

        table.Configure(Logged)
            .OnEntry(StopReminders, AskMenteesToConfirm, AskCuratorToConfirm, OpenFeedback)
            .PermitIf(Trigger.Confirm, Confirmed, [new EveryoneWhoMustHasConfirmed()])
            .InternalTransition(Trigger.Confirm, [])
            .Permit(Trigger.Dispute, Disputed)
            .PermitIf(Trigger.TimeOut, Unconfirmed, [new SilenceLastsSeventyTwoHours()])
            .InternalTransition(Trigger.Correct, CorrectionRules, StopReminders, AskMenteesToConfirm)
            .Permit(Trigger.Retract, Missed, StopReminders)
            .Forbid(Trigger.Log, new MeetingIsLoggedOnlyOnce());

        table.Configure(Unconfirmed)
            .OnEntry(TellCuratorOfSilence)
            .PermitIf(Trigger.Confirm, Confirmed, [new DisputeIsSettledByCurator()])
            .PermitIf(Trigger.Confirm, Confirmed, [new EveryoneWhoMustHasConfirmed()])
            .InternalTransition(Trigger.Confirm, [])
            .Permit(Trigger.Dispute, Disputed)
            .PermitIf(Trigger.Correct, Logged, CorrectionRules)
            .Permit(Trigger.Retract, Missed, StopReminders)
            .Permit(Trigger.Cancel, Cancelled)
            .Forbid(Trigger.Log, new MeetingIsLoggedOnlyOnce());

        table.Configure(Disputed)
            .OnEntry(TellCuratorOfDispute)
            .PermitIf(Trigger.Confirm, Confirmed, [new DisputeIsSettledByCurator()])
            .PermitIf(Trigger.Log, Logged, LogRules)
            .PermitIf(Trigger.Correct, Logged, CorrectionRules)
            .Permit(Trigger.Retract, Missed, StopReminders)
            .Permit(Trigger.Cancel, Cancelled);

        // The curator who gave the log back stands by the meeting: those who confirmed it are not asked again.
        table.Configure(Confirmed)
            .OnEntry(StopReminders, CountMeeting)
            .InternalTransition(Trigger.Correct, CorrectionRules)
            .Permit(Trigger.Retract, Missed)
            .Forbid(Trigger.Log, new MeetingIsLoggedOnlyOnce());

        table.Configure(Cancelled).OnEntry(StopReminders);
    });
}
