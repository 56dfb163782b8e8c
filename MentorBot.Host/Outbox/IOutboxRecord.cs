using MentorBot.Host.Conversation;

namespace MentorBot.Host.Outbox;

/// <summary>Where it is written down what became of messages.</summary>
internal interface IOutboxRecord
{
    void Settle(PendingMessage message, Delivery delivery);

    /// <summary>An attempt went out and no answer came: a program that starts after this one died should know.</summary>
    void NoteDoubt(PendingMessage message);
}
