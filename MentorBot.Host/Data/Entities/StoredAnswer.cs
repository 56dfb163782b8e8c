namespace MentorBot.Host.Data.Entities;

/// <summary>One answer of an <see cref="Assignment"/>: a row of its own, so that saving one costs the same however many there are.</summary>
internal sealed class StoredAnswer
{
    public long AssignmentId { get; init; }
    public required string Key { get; init; }

    /// <summary>The engine's JSON of the answer.</summary>
    public required string Value { get; set; }
    public DateTimeOffset AnsweredAt { get; set; }
}
