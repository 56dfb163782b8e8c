using MentorBot.Domain.StateMachines;

namespace MentorBot.Domain.Assignments;

/// <summary>What the rules of an assignment judge.</summary>
/// <param name="ConsentIsValid">True for staff too, of whom no consent is asked.</param>
/// <param name="ClosesAt">The end of the window; null where it has none.</param>
/// <param name="Reason">Why the curator waives it.</param>
public sealed record AssignmentFacts(
    DateTimeOffset Now,
    bool ConsentIsValid = true,
    bool RequiredItemsAreAnswered = false,
    DateTimeOffset? ClosesAt = null,
    DateTimeOffset? SubmittedAt = null,
    string? Reason = null);

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

public sealed class WaiverHasReason() : InputRule<AssignmentFacts>(
    facts => !string.IsNullOrWhiteSpace(facts.Reason),
    "Укажите, почему анкета снимается.");
