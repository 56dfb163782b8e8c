namespace MentorBot.Host.Data.Entities;

/// <summary>An answer as it was before the curator opened a submitted questionnaire again.</summary>
internal sealed class EarlierAnswer
{
    public long AssignmentId { get; init; }

    /// <summary>When it was opened again.</summary>
    public DateTimeOffset ReopenedAt { get; init; }
    public required string Key { get; init; }
    public required string Value { get; init; }
    public DateTimeOffset AnsweredAt { get; init; }
}
