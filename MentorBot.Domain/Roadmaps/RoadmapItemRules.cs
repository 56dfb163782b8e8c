using MentorBot.Domain.StateMachines;

namespace MentorBot.Domain.Roadmaps;

/// <summary>What the rules of a roadmap row judge.</summary>
/// <param name="NeedsCheck">The reading is not sure: low confidence, a missing person, a relative or plan date, past at adoption.</param>
/// <param name="DoneOn">The fact date given with the completion.</param>
/// <param name="NewDue">The date to which the row is moved.</param>
/// <param name="IsUnreadable">Nothing was made of the words of the deadline: opened so, the row would remind nobody.</param>
/// <param name="PlanFrom">The first day of the year in which the plan begins; null where it is not known.</param>
public sealed record RoadmapItemFacts(DateOnly Today, bool NeedsCheck = false, DateOnly? DoneOn = null, DateOnly? NewDue = null, bool IsUnreadable = false, DateOnly? PlanFrom = null);

public sealed class ReadingIsSureBeforeOpening() : Rule<RoadmapItemFacts>(
    facts => !facts.NeedsCheck,
    "Строку нужно проверить: срок или ответственный прочитаны неуверенно.");

public sealed class DeadlineIsReadBeforeAccepting() : Rule<RoadmapItemFacts>(
    facts => !facts.IsUnreadable,
    "Срок этой строки прочитать не удалось, и напомнить о ней было бы не о чем. Назначьте, пожалуйста, дату; если срока нет, напишите «по мере необходимости».");

public sealed class RowIsDoneOnDayNotAhead() : InputRule<RoadmapItemFacts>(
    facts => facts.DoneOn <= facts.Today,
    "Дата выполнения не может быть в будущем.");

public sealed class RowIsDoneInTimeOfPlan() : InputRule<RoadmapItemFacts>(
    facts => !(facts.DoneOn < facts.PlanFrom),
    "В этот день дорожной карты ещё не было. Проверьте, пожалуйста, год выполнения.");

public sealed class MovedRowHasNewDate() : InputRule<RoadmapItemFacts>(
    facts => facts.NewDue >= facts.Today,
    "Укажите новый срок, не раньше сегодняшнего дня.");
