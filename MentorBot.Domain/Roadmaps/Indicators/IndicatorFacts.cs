namespace MentorBot.Domain.Roadmaps.Indicators;

/// <summary>Somebody of a pair under an order.</summary>
/// <param name="IsPupil">Whether they are counted among the pupils of the school.</param>
public sealed record IndicatorPerson(long Id, bool IsMentor, bool IsPupil, DateOnly? BirthDate);

/// <summary>A pair that counts for the year.</summary>
public sealed record IndicatorPair(string Form, IReadOnlyList<IndicatorPerson> People);

/// <summary>An answer to the final survey.</summary>
public sealed record IndicatorAnswer(bool IsMentor, bool IsSatisfied);

/// <summary>What is known about a school in one year.</summary>
/// <param name="On">The day for which ages are counted.</param>
/// <param name="Pupils">How many pupils the school has; null where it has not said so.</param>
public sealed record IndicatorFacts(DateOnly On, int? Pupils, IReadOnlyList<IndicatorPair> Pairs, IReadOnlyList<IndicatorAnswer> Answers);
