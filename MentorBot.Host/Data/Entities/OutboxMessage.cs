using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;

namespace MentorBot.Host.Data.Entities;

/// <summary>Who is served first when there is more to say than the messenger takes.</summary>
internal enum MessagePriority
{
    /// <summary>Somebody waits for it: the answer to what a person did.</summary>
    Reply,

    /// <summary>Nobody waits at this moment: reminders, announcements to many.</summary>
    Notice,
}

/// <summary>Something the program has decided to say, written in the transaction that decided it and gone once it is delivered.</summary>
internal sealed class OutboxMessage
{
    public long Id { get; init; }
    public long PersonId { get; init; }
    public long Address { get; init; }

    /// <summary>The message as JSON of <see cref="Domain.Conversation.ChatMessage"/>.</summary>
    public required string Body { get; init; }

    /// <summary>The same, where it was said by this very program: then it need not be read back.</summary>
    [NotMapped]
    public ChatMessage? Content { get; private init; }

    /// <summary>What it means for what the person does next; known to the program that said it, and not kept.</summary>
    [NotMapped]
    public MessageMark? Mark { get; private init; }

    /// <summary>The messenger's reference of the message that this one takes the place of.</summary>
    public string? Replaces { get; init; }
    public MessagePriority Priority { get; init; }

    /// <summary>The first of the reminders that this message carries; see <see cref="ReminderReceipt"/> for all of them.</summary>
    public long? ReminderId { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The instance of the program that delivers it; see <see cref="Instance"/>.</summary>
    public long Owner { get; set; }

    /// <summary>When an attempt began whose outcome is not known: the messenger may have it or not.</summary>
    public DateTimeOffset? DoubtSince { get; set; }

    public static OutboxMessage To(
        Person person, ChatMessage message, DateTimeOffset now, MessagePriority priority, string? replaces = null, long? reminderId = null, MessageMark? mark = null) => new()
        {
            Id = Ids.Next(),
            PersonId = person.Id,
            Address = person.Address,
            Body = JsonSerializer.Serialize(message, ConversationJson.Instance.ChatMessage),
            Content = message,
            Replaces = replaces,
            Priority = priority,
            ReminderId = reminderId,
            Mark = mark,
            CreatedAt = now,
        };
}
