using MentorBot.Domain.Assignments;
using MentorBot.Domain.StateMachines;
using MentorBot.Tests.Domain.StateMachines;
using static MentorBot.Domain.Assignments.AssignmentState;
using Trigger = MentorBot.Domain.Assignments.AssignmentTrigger;

namespace MentorBot.Tests.Domain.Assignments;

public sealed class AssignmentMachineTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly AssignmentFacts Answered = new(Now, RequiredItemsAreAnswered: true, SubmittedAt: Now);

    [Fact]
    public void A_questionnaire_is_opened_answered_and_corrected()
    {
        Assert.Equal(Opened, Fire(Planned, Trigger.Open, Answered).Reached());
        Assert.Equal(InProgress, Fire(Opened, Trigger.Begin, Answered).Reached());
        Assert.Equal(Submitted, Fire(InProgress, Trigger.Submit, Answered with { SubmittedAt = null }).Reached());
        Assert.Equal(Corrected, Fire(Submitted, Trigger.Correct, Answered).Reached());
        Assert.Contains(AssignmentEffect.KeepOldAnswers, Fire(Corrected, Trigger.Correct, Answered).Effects());
    }

    [Fact]
    public void A_submitted_questionnaire_is_reopened_and_corrected()
    {
        var reopening = Answered with { Reason = "Опечатка." };
        foreach (var state in (AssignmentState[])[Submitted, Corrected])
        {
            var reopened = Fire(state, Trigger.Reopen, reopening);
            Assert.Equal(InProgress, reopened.Reached());
            Assert.Equal([AssignmentEffect.KeepOldAnswers, AssignmentEffect.ReopenRun], reopened.Effects());
        }

        Assert.Equal(Corrected, Fire(InProgress, Trigger.Submit, Answered).Reached());
        var over = Fire(InProgress, Trigger.Expire, Answered with { ClosesAt = Now });
        Assert.Equal(Submitted, over.Reached());
        Assert.Contains(AssignmentEffect.RestoreAnswers, over.Effects());
        Assert.Equal(nameof(ReopeningHasReason), Fire(Submitted, Trigger.Reopen, Answered).BrokenRule());
        Assert.Equal(nameof(OnlyQuestionnairesAreReopened), Fire(Submitted, Trigger.Reopen, reopening with { IsDialog = true }).BrokenRule());
        Assert.Equal(nameof(AnswersAreCorrectedWithinFourteenDays), Fire(Submitted, Trigger.Reopen, reopening with { SubmittedAt = Now.AddDays(-15) }).BrokenRule());
    }

    [Fact]
    public void Refusals_name_the_rule()
    {
        Assert.Equal(nameof(QuestionnaireOpensOnlyWithValidConsent), Fire(Planned, Trigger.Open, Answered with { ConsentIsValid = false }).BrokenRule());
        Assert.Equal(nameof(QuestionnaireOpensOnlyWithValidConsent), Fire(Opened, Trigger.Begin, Answered with { ConsentIsValid = false }).BrokenRule());
        Assert.Equal(nameof(RequiredItemsAreAnsweredBeforeSubmission), Fire(InProgress, Trigger.Submit, new(Now)).BrokenRule());
        Assert.Equal(nameof(WaiverHasReason), Fire(Opened, Trigger.Waive, Answered).BrokenRule());
        Assert.Equal(nameof(QuestionnaireExpiresAfterItsWindow), Fire(Opened, Trigger.Expire, Answered with { ClosesAt = Now.AddMinutes(1) }).BrokenRule());
        Assert.Equal(
            nameof(AnswersAreCorrectedWithinFourteenDays),
            Fire(Submitted, Trigger.Correct, Answered with { SubmittedAt = Now.AddDays(-14).AddMinutes(-1) }).BrokenRule());
    }

    [Fact]
    public void The_window_ends_open_questionnaires_only()
    {
        var over = Answered with { ClosesAt = Now };
        foreach (var state in Enum.GetValues<AssignmentState>())
            Assert.Equal(state is Planned or Opened or InProgress, AssignmentMachine.Table.CanFire(state, Trigger.Expire, over));
    }

    [Fact]
    public void A_withdrawn_consent_voids_even_given_answers() =>
        Assert.Equal(
            [AssignmentEffect.StopReminders, AssignmentEffect.EraseAnswers],
            Fire(Corrected, Trigger.VoidByConsent, Answered).Effects());

    private static FireResult<AssignmentState, Trigger, AssignmentEffect> Fire(AssignmentState state, Trigger trigger, AssignmentFacts facts) =>
        AssignmentMachine.Table.Fire(state, trigger, facts);
}
