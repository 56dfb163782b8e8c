namespace MentorBot.Domain.Roadmaps.Reading.Responsibles;

/// <summary>A «responsible» cell as it was read.</summary>
/// <param name="Parties">The parties in their order; the first one leads. Empty where nobody could be read.</param>
/// <param name="Confidence">High where every word was understood; low where nobody was read.</param>
/// <param name="Note">What was not understood: Russian, for the curator. Null when there is nothing to say.</param>
public sealed record ResponsibleReading(IReadOnlyList<Responsible> Parties, ReadingConfidence Confidence, string? Note)
{
    /// <summary>The words of parties and positions that nobody knows, as printed.</summary>
    public IReadOnlyList<string> Strange { get; init; } = [];

    /// <summary>The cell points at the row before it («те же», «—//—»).</summary>
    public bool RepeatsPrevious { get; init; }
}
