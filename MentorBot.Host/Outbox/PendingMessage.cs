using MentorBot.Domain.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Outbox;

/// <summary>A message of the outbox on its way, as the sender keeps it.</summary>
internal sealed class PendingMessage
{
    public required long Id { get; init; }
    public required long PersonId { get; init; }
    public required long Address { get; init; }
    public required MessagePriority Priority { get; init; }
    public string? Replaces { get; init; }
    public MessageMark? Mark { get; init; }
    public long? ReminderId { get; init; }

    /// <summary>When the program decided to say it.</summary>
    public DateTimeOffset SaidAt { get; init; }

    /// <summary>The term of the lease in which it was taken up: in another one it may be somebody else's.</summary>
    public long Term { get; set; }

    /// <summary>What is said; null until its turn comes where too many wait to keep all of them in memory.</summary>
    public ChatMessage? Content { get; set; }

    /// <summary>An attempt went out whose answer never came, or the program died and there may have been one.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>How many attempts had no answer.</summary>
    public int Doubts { get; set; }

    /// <summary>How often it waited for an older message to the same person, which another instance has.</summary>
    public int OrderWaits { get; set; }

    /// <summary>How many attempts failed, for the pause before the next.</summary>
    public int Attempts { get; set; }

    /// <summary>How many of them while messages to others got through.</summary>
    public int OwnFailures { get; set; }

    /// <summary>How many messages had got through when it last failed.</summary>
    public long DeliveredBefore { get; set; }

    /// <summary>The messenger said that the person cannot be reached, and then they did something.</summary>
    public volatile bool PersonCameBack;

    /// <summary>The next message to the same person.</summary>
    public PendingMessage? Next { get; set; }

    /// <summary>Known while what is said is at hand, or was when it was taken.</summary>
    public bool HasButtons { get; init; }

    public bool Has(string action) => Content is { } said && said.Buttons.Any(row => row.Any(button => button.Action == action));

    public static PendingMessage Of(OutboxMessage message, long term, bool withContent) => new()
    {
        Term = term,
        Id = message.Id,
        PersonId = message.PersonId,
        Address = message.Address,
        Priority = message.Priority,
        Replaces = message.Replaces,
        Mark = message.Mark,
        HasButtons = message.Content is { Buttons.Count: > 0 },
        ReminderId = message.ReminderId,
        SaidAt = message.CreatedAt,
        Content = withContent ? message.Content : null,
    };
}
