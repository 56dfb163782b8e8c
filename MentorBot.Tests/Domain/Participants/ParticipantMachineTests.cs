using MentorBot.Domain.Consents;
using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Tests.Domain.StateMachines;
using static MentorBot.Domain.Participants.ParticipantState;
using Trigger = MentorBot.Domain.Participants.ParticipantTrigger;

namespace MentorBot.Tests.Domain.Participants;

public sealed class ParticipantMachineTests
{
    private static readonly ParticipantFacts Ready = new(
        IsMentor: false, ConsentState.Valid, ApplicationSubmitted: true, TrainingSettled: true, PairIsOrdered: true,
        AcquaintanceIsConfirmed: true, ClosingSurveysSettled: true);

    [Fact]
    public void A_pupil_lives_through_a_whole_cycle() => Walk(
        Ready,
        (Trigger.Start, ConsentPending), (Trigger.RecordConsent, ConsentPending), (Trigger.SubmitApplication, Applicant), (Trigger.Accept, InBase),
        (Trigger.OpenMatching, Matching), (Trigger.Pair, Paired), (Trigger.StartProgramme, InProgramme), (Trigger.Complete, Completed),
        (Trigger.SubmitApplication, Applicant));

    [Fact]
    public void A_mentor_is_selected_and_trained_on_the_way() => Walk(
        Ready with { IsMentor = true },
        (Trigger.Start, ConsentPending), (Trigger.SubmitApplication, Applicant), (Trigger.Accept, InBase), (Trigger.Select, Selected),
        (Trigger.StartTraining, Training), (Trigger.FinishTraining, Matching), (Trigger.LeaveWithoutPair, WithoutPair), (Trigger.Pair, Paired),
        (Trigger.LeaveEarly, LeftEarly), (Trigger.Return, Matching));

    [Theory]
    [InlineData(ConsentState.Missing)]
    [InlineData(ConsentState.RepresentativeMissing)]
    [InlineData(ConsentState.SelfMissing)]
    [InlineData(ConsentState.Expired)]
    [InlineData(ConsentState.Withdrawn)]
    public void No_questionnaire_opens_before_a_valid_consent(ConsentState consent)
    {
        var facts = Ready with { Consent = consent };

        Assert.DoesNotContain(ParticipantEffect.OpenApplication, ParticipantMachine.Table.Fire(Invited, Trigger.Start, facts).Effects());
        Assert.DoesNotContain(ParticipantEffect.OpenApplication, ParticipantMachine.Table.Fire(ConsentPending, Trigger.RecordConsent, facts).Effects());
        Assert.Equal(
            nameof(ConsentIsValidBeforeAnyQuestionnaire),
            ParticipantMachine.Table.Fire(ConsentPending, Trigger.SubmitApplication, facts).BrokenRule());
    }

    [Fact]
    public void The_application_opens_when_the_consent_is_recorded_or_was_there_at_the_start()
    {
        Assert.Equal([ParticipantEffect.OpenApplication], ParticipantMachine.Table.Fire(ConsentPending, Trigger.RecordConsent, Ready).Effects());
        Assert.Equal([ParticipantEffect.OpenApplication], ParticipantMachine.Table.Fire(Invited, Trigger.Start, Ready).Effects());
    }

    [Fact]
    public void Refusals_name_the_rule()
    {
        var mentor = Ready with { IsMentor = true };

        Assert.Equal(nameof(ApplicationIsSubmittedBeforeAcceptance), Rule(Applicant, Trigger.Accept, Ready with { ApplicationSubmitted = false }));
        Assert.Equal(nameof(OutsideMentorBringsDocuments), Rule(Applicant, Trigger.Accept, mentor with { DocumentsInPlace = false }));
        Assert.Equal(nameof(OnlyMentorsAreSelected), Rule(InBase, Trigger.Select, Ready));
        Assert.Equal(nameof(MentorIsSelectedBeforeMatching), Rule(InBase, Trigger.OpenMatching, mentor));
        Assert.Equal(nameof(MentorIsTrainedBeforeMatching), Rule(Selected, Trigger.OpenMatching, mentor with { TrainingSettled = false }));
        Assert.Equal(nameof(PairIsOrderedBeforeItWorks), Rule(Matching, Trigger.Pair, Ready with { PairIsOrdered = false }));
        Assert.Equal(nameof(ProgrammeBeginsWithAcquaintance), Rule(Paired, Trigger.StartProgramme, Ready with { AcquaintanceIsConfirmed = false }));
        Assert.Equal(nameof(ClosingSurveysAreAnsweredOrOver), Rule(InProgramme, Trigger.Complete, Ready with { ClosingSurveysSettled = false }));
    }

    [Theory]
    [InlineData(InBase)]
    [InlineData(Matching)]
    [InlineData(InProgramme)]
    public void Who_is_suspended_returns_to_the_state_before(ParticipantState before)
    {
        Assert.Equal(Suspended, ParticipantMachine.Table.Fire(before, Trigger.Suspend, Ready).Reached());
        Assert.Equal(before, ParticipantMachine.Table.Fire(Suspended, Trigger.Resume, Ready with { PreviousState = before }).Reached());
        Assert.Equal(
            nameof(ConsentIsValidBeforeReturn),
            Rule(Suspended, Trigger.Resume, Ready with { PreviousState = before, Consent = ConsentState.Withdrawn }));
    }

    [Fact]
    public void Everyone_can_be_erased_and_nobody_comes_back_from_it()
    {
        foreach (var state in Enum.GetValues<ParticipantState>().Where(state => state != Erased))
            Assert.Equal(Erased, ParticipantMachine.Table.Fire(state, Trigger.Erase, Ready).Reached());
        Assert.Empty(ParticipantMachine.Table.PermittedTriggers(Erased, Ready));
    }

    [Theory]
    [InlineData(InBase, false)]
    [InlineData(InBase, true)]
    [InlineData(Selected, true)]
    [InlineData(Completed, false)]
    [InlineData(LeftEarly, true)]
    public void Who_is_in_the_register_reaches_matching_by_the_steps_named(ParticipantState state, bool isMentor)
    {
        var facts = Ready with { IsMentor = isMentor };
        foreach (var trigger in ParticipantMachine.StepsToMatching(state, isMentor))
        {
            Assert.True(ParticipantMachine.Table.MayBeFiredBy(trigger, TriggerSource.System));
            state = ParticipantMachine.Table.Fire(state, trigger, facts).Reached();
        }

        Assert.Equal(Matching, state);
    }

    [Fact]
    public void The_curator_is_offered_what_a_curator_decides()
    {
        Assert.Equal(
            [Trigger.Accept, Trigger.Decline, Trigger.Suspend, Trigger.Erase],
            ParticipantMachine.Table.PermittedTriggers(Applicant, Ready, TriggerSource.Curator));
        Assert.DoesNotContain(Trigger.Pair, ParticipantMachine.Table.PermittedTriggers(Matching, Ready, TriggerSource.Curator));
    }

    private static string? Rule(ParticipantState state, Trigger trigger, ParticipantFacts facts) =>
        ParticipantMachine.Table.Fire(state, trigger, facts).BrokenRule();

    private static void Walk(ParticipantFacts facts, params (Trigger Trigger, ParticipantState Reaches)[] steps)
    {
        var state = ParticipantMachine.Table.Initial;
        foreach (var (trigger, reaches) in steps)
        {
            state = ParticipantMachine.Table.Fire(state, trigger, facts).Reached();
            Assert.Equal(reaches, state);
        }
    }
}
