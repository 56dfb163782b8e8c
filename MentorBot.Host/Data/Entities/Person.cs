namespace MentorBot.Host.Data.Entities;

/// <summary>Somebody who can be reached in a chat. Who they are at a school stands in <see cref="StaffMember"/> and <see cref="Participant"/>.</summary>
internal sealed class Person
{
    public long Id { get; init; }

    /// <summary>The messenger's address of the person's private chat.</summary>
    public long Address { get; init; }

    /// <summary>False since the messenger said that the person blocked the program; writing again undoes it.</summary>
    public bool Reachable { get; set; } = true;

    /// <summary>Since when that is so; null while the person can be reached.</summary>
    public DateTimeOffset? UnreachableSince { get; set; }

    /// <summary>The questionnaire or form that the person is in: what they type belongs to it.</summary>
    public long? ActiveAssignmentId { get; set; }

    public DateTimeOffset FirstSeenAt { get; init; }
}
