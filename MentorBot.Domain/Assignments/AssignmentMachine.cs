using MentorBot.Domain.StateMachines;
using static MentorBot.Domain.Assignments.AssignmentEffect;
using static MentorBot.Domain.Assignments.AssignmentState;
using Trigger = MentorBot.Domain.Assignments.AssignmentTrigger;

namespace MentorBot.Domain.Assignments;

/// <summary>A questionnaire on its way from the plan to the answers.</summary>
public static class AssignmentMachine
{
    private static readonly Rule<AssignmentFacts>[] ReopeningRules =
        [new OnlyQuestionnairesAreReopened(), new AnswersAreCorrectedWithinFourteenDays(), new ReopeningHasReason()];

    public static readonly StateMachine<AssignmentState, Trigger, AssignmentFacts, AssignmentEffect> Table = new(Planned, table =>
    {
        table.FiredBy(TriggerSource.System | TriggerSource.Curator, Trigger.Open);
        table.FiredBy(TriggerSource.Person, Trigger.Begin);
        table.FiredBy(TriggerSource.Person | TriggerSource.Curator, Trigger.Submit);
        table.FiredBy(TriggerSource.Curator, Trigger.Correct, Trigger.Reopen, Trigger.Waive);
        table.FiredBy(TriggerSource.System, Trigger.Expire, Trigger.VoidByConsent);

        table.Configure(Planned)
            .PermitIf(Trigger.Open, Opened, [new QuestionnaireOpensOnlyWithValidConsent()])
            .PermitIf(Trigger.Expire, Expired, [new QuestionnaireExpiresAfterItsWindow()])
            .PermitIf(Trigger.Waive, Waived, [new WaiverHasReason()]);

        table.Configure(Opened)
            .OnEntry(AnnounceOpening, PlanReminders)
            .PermitIf(Trigger.Begin, InProgress, [new QuestionnaireOpensOnlyWithValidConsent()])
            .PermitIf(Trigger.Submit, Submitted, [new RequiredItemsAreAnsweredBeforeSubmission()])
            .PermitIf(Trigger.Expire, Expired, [new QuestionnaireExpiresAfterItsWindow()])
            .PermitIf(Trigger.Waive, Waived, [new WaiverHasReason()]);

        table.Configure(InProgress)
            .PermitIf(Trigger.Submit, Submitted, [new RequiredItemsAreAnsweredBeforeSubmission(), new AnswersAreHandedInForTheFirstTime()])
            .PermitIf(Trigger.Submit, Corrected, [new RequiredItemsAreAnsweredBeforeSubmission(), new AnswersWereHandedInBefore()])
            .PermitIf(Trigger.Expire, Expired, [new QuestionnaireExpiresAfterItsWindow(), new AnswersAreHandedInForTheFirstTime()])
            .PermitIf(Trigger.Expire, Submitted, [new QuestionnaireExpiresAfterItsWindow(), new AnswersWereHandedInBefore()], RestoreAnswers)
            .PermitIf(Trigger.Waive, Waived, [new WaiverHasReason()]);

        table.Configure(Submitted)
            .OnEntry(StopReminders, UseAnswers)
            .PermitIf(Trigger.Correct, Corrected, [new AnswersAreCorrectedWithinFourteenDays()], KeepOldAnswers)
            .PermitIf(Trigger.Reopen, InProgress, ReopeningRules, KeepOldAnswers, ReopenRun);

        table.Configure(Corrected)
            .OnEntry(StopReminders, UseAnswers)
            .PermitIf(Trigger.Correct, Corrected, [new AnswersAreCorrectedWithinFourteenDays()], KeepOldAnswers)
            .PermitIf(Trigger.Reopen, InProgress, ReopeningRules, KeepOldAnswers, ReopenRun);

        table.Configure(Expired).OnEntry(StopReminders);
        table.Configure(Waived).OnEntry(StopReminders);

        table.PermitFromAny(Trigger.VoidByConsent, VoidedByConsent, except: [], [], StopReminders, EraseAnswers);
    });
}
