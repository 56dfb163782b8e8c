namespace MentorBot.Host.Data.Entities;

/// <summary>Something the program has decided to say, written in the transaction that decided it and gone once it is delivered.</summary>
internal sealed class OutboxMessage
{
    public long Id { get; init; }
    public long PersonId { get; init; }
    public long Address { get; init; }

    /// <summary>The message as JSON of <see cref="Domain.Conversation.ChatMessage"/>.</summary>
    public required string Body { get; init; }

    /// <summary>The messenger's reference of the message that this one takes the place of.</summary>
    public string? Replaces { get; init; }

    /// <summary>The reminder that is settled when this is delivered.</summary>
    public long? ReminderId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
}
