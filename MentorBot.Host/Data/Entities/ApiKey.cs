namespace MentorBot.Host.Data.Entities;

/// <summary>A key of the admin API, kept only as a hash. Without a school it is the owner's.</summary>
internal sealed class ApiKey
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public required string Hash { get; init; }
    public long? SchoolId { get; init; }
    public required string Role { get; init; }
    public DateOnly? ExpiresOn { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }
}
