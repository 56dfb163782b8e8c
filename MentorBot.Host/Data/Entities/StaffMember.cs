namespace MentorBot.Host.Data.Entities;

/// <summary>Somebody of the school's staff, a parent or a partner's contact, with an account as soon as they have followed their invite link.</summary>
internal sealed class StaffMember
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public required string Name { get; set; }
    public required string Role { get; set; }

    /// <summary>The participant whose parent this is; null for everybody else.</summary>
    public long? RelatedToId { get; init; }
    public required string StartPayload { get; init; }
    public long? PersonId { get; set; }
    public Person? Person { get; set; }
}
