using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Reminders;

/// <summary>Words the reminders of one kind of subject at the moment they are due, from the state as it is then.</summary>
internal interface IReminderText
{
    ReminderSubject Subject { get; }

    /// <summary>Whether a later reminder of the same subject says all that this one would; a step that time takes is never replaced.</summary>
    bool IsReplaceable(Reminder reminder);

    /// <summary>Reads what all of these need, in as many queries as for one.</summary>
    /// <returns>What words one of them; it is called in the order in which they are said.</returns>
    Task<ComposeReminder> ReadAsync(UnitOfWork work, IReadOnlyList<Reminder> reminders, CancellationToken cancellation);
}

internal delegate Task<ReminderWording> ComposeReminder(Reminder reminder);

/// <summary>What is to be done with a due reminder.</summary>
internal abstract record ReminderWording
{
    /// <param name="Recipients">Who hears it: those it is meant for, or who stands in for them.</param>
    public sealed record Say(IReadOnlyList<Person> Recipients, ChatMessage Message) : ReminderWording
    {
        public Say(Person recipient, ChatMessage message)
            : this([recipient], message)
        {
        }
    }

    /// <summary>It has lost its sense; why is kept with it.</summary>
    public sealed record Skip(string Why) : ReminderWording;

    /// <summary>Nobody can be reached; why is kept with it.</summary>
    public sealed record Fail(string Why) : ReminderWording;
}
