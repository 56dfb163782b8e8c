using MentorBot.Domain.StateMachines;

namespace MentorBot.Domain.Assignments;

/// <summary>What the rules of an assignment judge.</summary>
/// <param name="ConsentIsValid">True for staff too, of whom no consent is asked.</param>
/// <param name="ClosesAt">The end of the window; null where it has none.</param>
/// <param name="Reason">Why the curator waives or reopens it.</param>
/// <param name="IsDialog">It is a form of the program itself, whose answers were acted upon at once.</param>
public sealed record AssignmentFacts(
    DateTimeOffset Now,
    bool ConsentIsValid = true,
    bool RequiredItemsAreAnswered = false,
    DateTimeOffset? ClosesAt = null,
    DateTimeOffset? SubmittedAt = null,
    string? Reason = null,
    bool IsDialog = false);

public sealed class QuestionnaireOpensOnlyWithValidConsent() : Rule<AssignmentFacts>(
    facts => facts.ConsentIsValid,
    "Анкета откроется, когда будет внесено согласие на обработку персональных данных.");

public sealed class RequiredItemsAreAnsweredBeforeSubmission() : Rule<AssignmentFacts>(
    facts => facts.RequiredItemsAreAnswered,
    "Остались обязательные вопросы без ответа.");

public sealed class AnswersAreCorrectedWithinFourteenDays() : Rule<AssignmentFacts>(
    facts => facts.SubmittedAt is { } submitted && facts.Now <= submitted + CorrectionPeriod,
    "Исправить ответы можно в течение 14 дней после отправки.")
{
    public static readonly TimeSpan CorrectionPeriod = TimeSpan.FromDays(14);
}

public sealed class QuestionnaireExpiresAfterItsWindow() : Rule<AssignmentFacts>(
    facts => facts.ClosesAt <= facts.Now,
    "Срок анкеты ещё не вышел.");

public sealed class AnswersAreHandedInForTheFirstTime() : Rule<AssignmentFacts>(
    facts => facts.SubmittedAt is null,
    "Эту анкету уже отправляли.");

public sealed class AnswersWereHandedInBefore() : Rule<AssignmentFacts>(
    facts => facts.SubmittedAt is not null,
    "Эту анкету ещё не отправляли.");

public sealed class OnlyQuestionnairesAreReopened() : Rule<AssignmentFacts>(
    facts => !facts.IsDialog,
    "То, что здесь записано, уже сделано: вернуть на исправление можно только анкету.");

public sealed class ReopeningHasReason() : InputRule<AssignmentFacts>(
    facts => !string.IsNullOrWhiteSpace(facts.Reason),
    "Укажите, почему анкета возвращается.");

public sealed class WaiverHasReason() : InputRule<AssignmentFacts>(
    facts => !string.IsNullOrWhiteSpace(facts.Reason),
    "Укажите, почему анкета снимается.");
