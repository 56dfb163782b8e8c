namespace MentorBot.Domain.Roadmaps.Evidence;

/// <summary>What the program has counted about one topic.</summary>
/// <param name="Done">The day of each thing that is done, in any order.</param>
/// <param name="Waiting">How many more are on their way: a pair without an order, a questionnaire that is open, an applicant who is not accepted yet.</param>
/// <param name="Missed">The day of each thing that will not come any more: a questionnaire that ran out unanswered.</param>
public sealed record EvidenceTally(IReadOnlyList<DateOnly> Done, int Waiting, IReadOnlyList<DateOnly> Missed)
{
    /// <summary>Nothing was counted.</summary>
    public static EvidenceTally None { get; } = new([], 0, []);
}

/// <summary>What the program has counted about a school, by topic. What was not asked for is not there.</summary>
public sealed record EvidenceFacts(IReadOnlyDictionary<EvidenceTopic, EvidenceTally> Tallies)
{
    public EvidenceTally Of(EvidenceTopic topic) => Tallies.GetValueOrDefault(topic, EvidenceTally.None);
}
