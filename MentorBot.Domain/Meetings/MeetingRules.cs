using MentorBot.Domain.StateMachines;

namespace MentorBot.Domain.Meetings;

/// <summary>What the rules of a meeting judge. Dates are days of the school's calendar.</summary>
/// <param name="HeldOn">The day named in the log; null until there is one.</param>
/// <param name="MenteesConfirmed">Every mentee who was present has said «да».</param>
/// <param name="PairMayMeet">The pair is ordered and neither on hold, frozen nor ended.</param>
/// <param name="NewDate">The day to which the meeting is moved.</param>
public sealed record MeetingFacts(
    MeetingKind Kind,
    DateTimeOffset Now,
    DateOnly Today,
    DateOnly? PlannedOn = null,
    DateOnly? OrderedOn = null,
    DateOnly? HeldOn = null,
    DateTimeOffset? LoggedAt = null,
    bool MenteesConfirmed = false,
    bool CuratorConfirmed = false,
    bool PairMayMeet = true,
    DateOnly? NewDate = null);

public sealed class MeetingIsNotLoggedForFutureDate() : InputRule<MeetingFacts>(
    facts => facts.HeldOn <= facts.Today,
    "Эта дата ещё не наступила. Записать можно только состоявшуюся встречу.");

public sealed class MeetingIsNotLoggedBeforeOrderDate() : InputRule<MeetingFacts>(
    facts => facts.OrderedOn is not null && facts.HeldOn >= facts.OrderedOn,
    "Встреча не может быть раньше приказа о паре.");

public sealed class MeetingIsLoggedOnlyOnce() : Rule<MeetingFacts>(
    _ => false,
    "Эта встреча уже записана.");

public sealed class OnlyWorkingPairMeets() : Rule<MeetingFacts>(
    facts => facts.PairMayMeet,
    "Пара сейчас не работает: встречи приостановлены.");

public sealed class EveryoneWhoMustHasConfirmed() : Rule<MeetingFacts>(
    facts => MeetingConfirmation.IsEnough(facts.Kind, facts.MenteesConfirmed, facts.CuratorConfirmed),
    "Встречу подтвердили ещё не все, кто должен.");

public sealed class DisputeIsSettledByCurator() : Rule<MeetingFacts>(
    facts => facts.CuratorConfirmed,
    "О встрече есть спор: её может подтвердить только куратор.");

public sealed class SilenceLastsSeventyTwoHours() : Rule<MeetingFacts>(
    facts => facts.LoggedAt is { } logged && facts.Now >= logged + MeetingConfirmation.Patience,
    "Срок подтверждения, 72 часа, ещё не вышел.");

public sealed class MeetingIsMissedThreeDaysAfterItsDate() : Rule<MeetingFacts>(
    facts => facts.PlannedOn is { } planned && facts.Today >= planned.AddDays(3),
    "После назначенного дня ещё не прошло трёх дней.");

public sealed class MeetingIsMovedToDayNotPast() : InputRule<MeetingFacts>(
    facts => facts.NewDate >= facts.Today,
    "Назначьте встречу на сегодня или на другой предстоящий день.");
