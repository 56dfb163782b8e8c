using MentorBot.Domain.StateMachines;

namespace MentorBot.Domain.Pairs;

/// <summary>What the rules of a pair judge.</summary>
/// <param name="MenteesAgreed">Every mentee of the pair has agreed.</param>
/// <param name="OrderNumber">Number and date of the order on pairs, as given with the trigger.</param>
/// <param name="TrialYeses">How many sides want to go on after the trial meeting, the mentor and the mentees counting as one side each.</param>
/// <param name="PlanIsWritten">The planning meeting has been logged with a goal and an end date.</param>
/// <param name="Reason">Why the pair ends before its time.</param>
/// <param name="PreviousState">The last state of its history that is neither <see cref="PairState.OnHold"/> nor <see cref="PairState.Frozen"/>.</param>
public sealed record PairFacts(
    bool MentorAgreed = false,
    bool MenteesAgreed = false,
    string? OrderNumber = null,
    DateOnly? OrderDate = null,
    bool ConsentsAreValid = true,
    bool AcquaintanceIsConfirmed = false,
    bool TrialIsConfirmed = false,
    int TrialYeses = 0,
    bool PlanIsWritten = false,
    bool PlanningIsConfirmed = false,
    bool RegularMeetingIsConfirmed = false,
    bool ClosingIsConfirmed = false,
    string? Reason = null,
    PairState? PreviousState = null);

public sealed class BothSidesHaveAgreed() : Rule<PairFacts>(
    facts => facts.MentorAgreed && facts.MenteesAgreed,
    "Согласились ещё не все: нужен ответ наставника и каждого наставляемого.");

public sealed class OrderFollowsAgreementOfBoth() : Rule<PairFacts>(
    _ => false,
    "Приказ о паре возможен только после согласия наставника и наставляемого.");

public sealed class OrderHasNumberAndDate() : InputRule<PairFacts>(
    facts => !string.IsNullOrWhiteSpace(facts.OrderNumber) && facts.OrderDate is not null,
    "Укажите номер и дату приказа.");

public sealed class EveryoneInPairHasValidConsent() : Rule<PairFacts>(
    facts => facts.ConsentsAreValid,
    "У кого-то в паре нет действующего согласия на обработку персональных данных.");

public sealed class AcquaintanceMeetingIsConfirmed() : Rule<PairFacts>(
    facts => facts.AcquaintanceIsConfirmed,
    "Встреча-знакомство ещё не подтверждена.");

public sealed class TrialMeetingIsConfirmed() : Rule<PairFacts>(
    facts => facts.TrialIsConfirmed,
    "Пробная встреча ещё не подтверждена.");

public sealed class BothSaidYesAfterTrial() : Rule<PairFacts>(
    facts => facts.TrialYeses >= 2,
    "Чтобы пара продолжила работу, нужны два «да» после пробной встречи.");

public sealed class PlanIsWrittenBeforeApproval() : Rule<PairFacts>(
    facts => facts.PlanIsWritten,
    "План пары ещё не составлен: сначала встреча-планирование.");

public sealed class PlanningMeetingIsConfirmed() : Rule<PairFacts>(
    facts => facts.PlanningIsConfirmed,
    "Встреча-планирование ещё не подтверждена.");

public sealed class FirstRegularMeetingIsConfirmed() : Rule<PairFacts>(
    facts => facts.RegularMeetingIsConfirmed,
    "Ни одна регулярная встреча ещё не подтверждена.");

public sealed class ClosingMeetingIsConfirmed() : Rule<PairFacts>(
    facts => facts.ClosingIsConfirmed,
    "Итоговая встреча ещё не подтверждена.");

public sealed class EarlyEndHasReason() : InputRule<PairFacts>(
    facts => !string.IsNullOrWhiteSpace(facts.Reason),
    "Укажите причину.");
