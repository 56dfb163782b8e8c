namespace MentorBot.Host.Data.Entities;

/// <summary>The fact of a signed paper: who signed it, when, and where it lies. The paper itself never comes here.</summary>
internal sealed class Consent
{
    public long Id { get; init; }
    public long ParticipantId { get; init; }
    public required string Kind { get; init; }

    /// <summary><c>self</c> or <c>representative</c>.</summary>
    public required string By { get; init; }
    public string? RepresentativeName { get; set; }
    public string? Kinship { get; init; }

    /// <summary><c>paper</c> or <c>eDocument</c>.</summary>
    public required string Form { get; init; }
    public DateOnly SignedOn { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public string? Number { get; init; }
    public string? StoredAt { get; init; }
    public required string EnteredBy { get; init; }
    public DateTimeOffset EnteredAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; set; }
}
