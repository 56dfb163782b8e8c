using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Reminders;

/// <summary>Words the reminders of one subject at the moment they are due, from the state as it is then.</summary>
internal interface IReminderText
{
    ReminderSubject Subject { get; }

    Task<ReminderWording> ComposeAsync(UnitOfWork work, Reminder reminder, CancellationToken cancellation);
}

/// <summary>What is to be done with a due reminder.</summary>
internal abstract record ReminderWording
{
    /// <param name="Recipient">Who hears it: the one it is meant for, or who stands in for them.</param>
    public sealed record Say(Person Recipient, ChatMessage Message) : ReminderWording;

    /// <summary>It has lost its sense; why is kept with it.</summary>
    public sealed record Skip(string Why) : ReminderWording;

    /// <summary>Nobody can be reached; why is kept with it.</summary>
    public sealed record Fail(string Why) : ReminderWording;
}
