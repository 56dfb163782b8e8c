namespace MentorBot.Domain.Roadmaps.Reading.Deadlines;

/// <summary>A day that a person named in their own words, or why none could be read.</summary>
/// <param name="Date">The day; null when the words name none, or one that is past.</param>
/// <param name="Problem">A Russian sentence to answer with; null when there is a day.</param>
public sealed record NamedDay(DateOnly? Date, string? Problem);
