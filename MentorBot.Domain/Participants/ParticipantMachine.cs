using MentorBot.Domain.StateMachines;
using static MentorBot.Domain.Participants.ParticipantEffect;
using static MentorBot.Domain.Participants.ParticipantState;
using Trigger = MentorBot.Domain.Participants.ParticipantTrigger;

namespace MentorBot.Domain.Participants;

/// <summary>The way of a pupil, teacher or guest through one cycle of the programme, from the invitation to the farewell.</summary>
public static class ParticipantMachine
{
    public static readonly StateMachine<ParticipantState, Trigger, ParticipantFacts, ParticipantEffect> Table = new(Invited, table =>
    {
        table.FiredBy(TriggerSource.Person | TriggerSource.System, Trigger.Start);
        table.FiredBy(TriggerSource.Person | TriggerSource.Curator, Trigger.SubmitApplication, Trigger.Decline, Trigger.Leave, Trigger.LeaveEarly);
        table.FiredBy(TriggerSource.Curator, Trigger.Reinvite, Trigger.Accept, Trigger.StartTraining, Trigger.FinishTraining, Trigger.Graduate, Trigger.Erase);
        table.FiredBy(
            TriggerSource.Curator | TriggerSource.System,
            Trigger.Select, Trigger.OpenMatching, Trigger.LeaveWithoutPair, Trigger.Complete, Trigger.Return, Trigger.Suspend, Trigger.Resume);
        table.FiredBy(TriggerSource.System, Trigger.Expire, Trigger.RecordConsent, Trigger.Pair, Trigger.StartProgramme);

        table.Configure(Invited)
            .PermitIf(Trigger.Start, ConsentPending, [new ConsentIsValidBeforeAnyQuestionnaire()], OpenApplication)
            .Permit(Trigger.Start, ConsentPending, ExplainConsent)
            .InternalTransition(Trigger.RecordConsent, [])
            .PermitIf(Trigger.SubmitApplication, Applicant, [new ConsentIsValidBeforeAnyQuestionnaire()])
            .Permit(Trigger.Expire, Expired);

        table.Configure(Expired)
            .Permit(Trigger.Reinvite, Invited);

        table.Configure(ConsentPending)
            .InternalTransition(Trigger.RecordConsent, [new ConsentIsValidBeforeAnyQuestionnaire()], OpenApplication)
            .InternalTransition(Trigger.RecordConsent, [])
            .PermitIf(Trigger.SubmitApplication, Applicant, [new ConsentIsValidBeforeAnyQuestionnaire()])
            .Permit(Trigger.Decline, Declined);

        table.Configure(Declined)
            .OnEntry(TellDeclined, StopReminders, CloseQuestionsAbout)
            .Permit(Trigger.Reinvite, Invited);

        table.Configure(Applicant)
            .OnEntry(TellCuratorOfApplication)
            .PermitIf(
                Trigger.Accept,
                InBase,
                [new ConsentIsValidBeforeAnyQuestionnaire(), new ApplicationIsSubmittedBeforeAcceptance(), new OutsideMentorBringsDocuments()],
                TellAccepted, OpenSelectionCard)
            .Permit(Trigger.Decline, Declined);

        table.Configure(InBase)
            .PermitIf(Trigger.Select, Selected, [new OnlyMentorsAreSelected()])
            .PermitIf(Trigger.OpenMatching, Matching, [new MentorIsSelectedBeforeMatching()])
            .Permit(Trigger.Leave, Left);

        table.Configure(Selected)
            .Permit(Trigger.StartTraining, Training)
            .PermitIf(Trigger.OpenMatching, Matching, [new MentorIsTrainedBeforeMatching()])
            .Permit(Trigger.Leave, Left);

        table.Configure(Training)
            .Permit(Trigger.FinishTraining, Matching)
            .Permit(Trigger.Leave, Left);

        table.Configure(Matching)
            .PermitIf(Trigger.Pair, Paired, [new PairIsOrderedBeforeItWorks()])
            .Permit(Trigger.LeaveWithoutPair, WithoutPair)
            .Permit(Trigger.Leave, Left);

        table.Configure(WithoutPair)
            .OnEntry(OpenSupportCase)
            .PermitIf(Trigger.Pair, Paired, [new PairIsOrderedBeforeItWorks()], CloseSupportCase)
            .Permit(Trigger.Leave, Left, CloseSupportCase);

        table.Configure(Paired)
            .PermitIf(Trigger.StartProgramme, InProgramme, [new ProgrammeBeginsWithAcquaintance()])
            .Permit(Trigger.Return, Matching)
            .Permit(Trigger.LeaveEarly, LeftEarly);

        table.Configure(InProgramme)
            .PermitIf(Trigger.Complete, Completed, [new ClosingSurveysAreAnsweredOrOver()])
            .Permit(Trigger.Return, Matching)
            .Permit(Trigger.LeaveEarly, LeftEarly);

        table.Configure(Completed)
            .OnEntry(CloseQuestionsAbout)
            .Permit(Trigger.Graduate, Alumni)
            .Permit(Trigger.Return, Matching)
            .PermitIf(Trigger.SubmitApplication, Applicant, [new ConsentIsValidBeforeAnyQuestionnaire()]);

        table.Configure(LeftEarly)
            .OnEntry(StopReminders, CloseQuestionsAbout)
            .Permit(Trigger.Return, Matching)
            .Permit(Trigger.Graduate, Alumni);

        table.Configure(Left).OnEntry(StopReminders, CloseQuestionsAbout);

        table.PermitFromAny(Trigger.Suspend, Suspended, except: [Invited, Expired, Declined, Alumni, Left, Erased], [], StopReminders);
        table.Configure(Suspended)
            .PermitDynamic(
                Trigger.Resume,
                facts => facts.PreviousState!.Value,
                [ConsentPending, Applicant, InBase, Selected, Training, Matching, WithoutPair, Paired, InProgramme, Completed, LeftEarly],
                [new ConsentIsValidBeforeReturn()],
                ResumeReminders);

        table.PermitFromAny(Trigger.Erase, Erased, except: [], [], StopReminders, CloseQuestionsAbout, ErasePersonalData);
    });

    /// <summary>The triggers that bring someone of the register to matching when the curator proposes a pair: proposing a mentor is selecting them.</summary>
    public static IReadOnlyList<Trigger> StepsToMatching(ParticipantState state, bool isMentor) => (state, isMentor) switch
    {
        (InBase, false) => [Trigger.OpenMatching],
        (InBase, true) => [Trigger.Select, Trigger.OpenMatching],
        (Selected, _) => [Trigger.OpenMatching],
        (Completed or LeftEarly, _) => [Trigger.Return],
        _ => [],
    };
}
