namespace MentorBot.Host.Data.Entities;

internal enum AccessLinkKind
{
    /// <summary>A calendar to subscribe to.</summary>
    Calendar,

    /// <summary>The roadmap as a page.</summary>
    Roadmap,
}

/// <summary>A secret address that shows something without a key, until it is revoked.</summary>
internal sealed class AccessLink
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public AccessLinkKind Kind { get; init; }

    /// <summary>Whose rows it shows; null for those of the whole school.</summary>
    public long? StaffId { get; init; }

    /// <summary>The one roadmap that it shows; null for all of the school.</summary>
    public long? RoadmapId { get; init; }

    /// <summary>Of the secret in the address, which is stored nowhere.</summary>
    public required string Hash { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null where only its revocation ends it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }
    public DateTimeOffset? LastUsedAt { get; set; }
}
