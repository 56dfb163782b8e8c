using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Revisions;

namespace MentorBot.Host.Data.Entities;

internal enum RevisionState
{
    /// <summary>Read and compared; a person decides.</summary>
    Proposed,
    Applied,
    Dismissed,
}

/// <summary>A corrected document of a roadmap that is already there, and what it would change.</summary>
internal sealed class RoadmapRevision
{
    public long Id { get; init; }
    public long RoadmapId { get; init; }
    public Roadmap? Roadmap { get; init; }
    public required string FileName { get; init; }
    public DateTimeOffset ImportedAt { get; init; }
    public required string ImportedBy { get; init; }
    public RevisionState State { get; set; }
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The document as it was read; null once the revision is settled.</summary>
    public RoadmapReading? Reading { get; set; }
    public IReadOnlyList<RoadmapChange> Changes { get; set; } = [];
    public int Version { get; set; }
}
