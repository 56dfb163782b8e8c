using MentorBot.Domain.Consents;
using MentorBot.Domain.StateMachines;

namespace MentorBot.Domain.Participants;

/// <summary>What the rules of a participant judge.</summary>
/// <param name="TrainingSettled">The mentor has been trained already, or the school trains nobody.</param>
/// <param name="DocumentsInPlace">Agreement and clearance of an outside mentor; true where none are asked.</param>
/// <param name="ClosingSurveysSettled">Both «after» surveys are answered, or their window is over.</param>
/// <param name="PreviousState">The last state before <see cref="ParticipantState.Suspended"/>; null where there was none.</param>
public sealed record ParticipantFacts(
    bool IsMentor,
    ConsentState Consent,
    bool ApplicationSubmitted = false,
    bool TrainingSettled = false,
    bool DocumentsInPlace = true,
    bool PairIsOrdered = false,
    bool AcquaintanceIsConfirmed = false,
    bool ClosingSurveysSettled = false,
    ParticipantState? PreviousState = null);

public sealed class ConsentIsValidBeforeAnyQuestionnaire() : Rule<ParticipantFacts>(
    facts => facts.Consent.IsValid(),
    "Сначала нужно внести подписанное согласие на обработку персональных данных.");

public sealed class ApplicationIsSubmittedBeforeAcceptance() : Rule<ParticipantFacts>(
    facts => facts.ApplicationSubmitted,
    "Заявка ещё не заполнена.");

public sealed class OutsideMentorBringsDocuments() : Rule<ParticipantFacts>(
    facts => !facts.IsMentor || facts.DocumentsInPlace,
    "Не хватает документов наставника: отметьте в его карточке, что они есть.");

public sealed class OnlyMentorsAreSelected() : Rule<ParticipantFacts>(
    facts => facts.IsMentor,
    "Отбор и обучение проходят только наставники.");

public sealed class MentorIsSelectedBeforeMatching() : Rule<ParticipantFacts>(
    facts => !facts.IsMentor,
    "Сначала наставник проходит отбор.");

public sealed class MentorIsTrainedBeforeMatching() : Rule<ParticipantFacts>(
    facts => facts.TrainingSettled,
    "Сначала наставник проходит обучение.");

public sealed class PairIsOrderedBeforeItWorks() : Rule<ParticipantFacts>(
    facts => facts.PairIsOrdered,
    "Пара ещё не утверждена приказом.");

public sealed class ProgrammeBeginsWithAcquaintance() : Rule<ParticipantFacts>(
    facts => facts.AcquaintanceIsConfirmed,
    "Встреча-знакомство ещё не подтверждена.");

public sealed class ClosingSurveysAreAnsweredOrOver() : Rule<ParticipantFacts>(
    facts => facts.ClosingSurveysSettled,
    "Итоговые анкеты ещё не заполнены, и срок их не вышел.");

public sealed class ConsentIsValidBeforeReturn() : Rule<ParticipantFacts>(
    facts => facts.Consent.IsValid() && facts.PreviousState is not null,
    "Вернуть участника можно, когда есть действующее согласие.");
