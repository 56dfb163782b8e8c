namespace MentorBot.Host.Data.Entities;

internal enum WebLinkPurpose
{
    /// <summary>The person answers on a page.</summary>
    Person,

    /// <summary>The curator enters a paper sheet.</summary>
    Paper,
}

/// <summary>A secret address at which one assignment can be answered without the messenger.</summary>
internal sealed class WebLink
{
    public long Id { get; init; }
    public long AssignmentId { get; init; }
    public WebLinkPurpose Purpose { get; init; }

    /// <summary>Of the secret in the address, which is stored nowhere.</summary>
    public required string Hash { get; init; }

    /// <summary>Of the secret of the browser that opened it first: nobody else can use the address after that. Null until then.</summary>
    public string? BrowserHash { get; set; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? OpenedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; set; }
}
