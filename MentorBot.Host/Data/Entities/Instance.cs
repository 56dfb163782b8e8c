namespace MentorBot.Host.Data.Entities;

/// <summary>A running program. Several may share one PostgreSQL database; what a dead one has left, another takes over.</summary>
internal sealed class Instance
{
    public long Id { get; init; }
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Its last sign of life, by the clock of the database.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
