using MentorBot.Domain.Participants;

namespace MentorBot.Host.Data.Entities;

/// <summary>A mentor or a mentee of one school in one form of mentoring.</summary>
internal sealed class Participant
{
    public long Id { get; init; }
    public long SchoolId { get; init; }
    public School? School { get; set; }
    public long? PersonId { get; set; }
    public Person? Person { get; set; }

    /// <summary>Empty until the person has said it or the curator has entered it.</summary>
    public string Name { get; set; } = "";
    public DateOnly? BirthDate { get; set; }

    /// <summary>The class of a pupil («7Б») or the position of an adult.</summary>
    public string? ClassOrPosition { get; set; }
    public required string Role { get; init; }
    public required string Form { get; init; }
    public ParticipantState State { get; set; }

    /// <summary>Where <see cref="ParticipantState.Suspended"/> leads back to.</summary>
    public ParticipantState? StateBefore { get; set; }
    public required string StartPayload { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public List<Consent> Consents { get; init; } = [];
    public int Version { get; set; }
}
