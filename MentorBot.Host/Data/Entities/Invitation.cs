namespace MentorBot.Host.Data.Entities;

/// <summary>A link by which so many people may come as mentors or mentees.</summary>
internal sealed class Invitation
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public required string Role { get; init; }
    public required string Form { get; init; }
    public required string StartPayload { get; init; }
    public int Count { get; init; }
    public int Used { get; set; }
    public DateOnly ExpiresOn { get; init; }
    public int Version { get; set; }
}
