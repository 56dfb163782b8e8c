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

/// <summary>
/// Words reminders of <see cref="GatheredReminders"/>. What composing one of them changes may stay also where it cannot
/// be worded, so that it does no harm to the others.
/// </summary>
internal interface IGatheredText : IReminderText;

/// <summary>Makes one message of all that is due for a person at a moment.</summary>
internal interface IDayMessage
{
    /// <param name="lines">What is due for one person, at least one.</param>
    ChatMessage Of(UnitOfWork work, School school, IReadOnlyList<GatheredLine> lines);
}

internal delegate Task<ReminderWording> ComposeReminder(Reminder reminder);

/// <summary>Somebody who hears a reminder.</summary>
/// <param name="StaffId">As whom; null for who is no staff.</param>
/// <param name="StandsIn">In the place of somebody who cannot be reached or has declined.</param>
internal sealed record Hearer(Person Person, long? StaffId = null, bool StandsIn = false);

/// <summary>What one reminder adds to the message of a person.</summary>
internal abstract record GatheredLine(Reminder Reminder, Hearer Hearer)
{
    /// <summary>What is kept with the reminder once it is said.</summary>
    public virtual string? Note => null;
}

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

    /// <summary>It is said together with all else that is due for the same people; see <see cref="IDayMessage"/>.</summary>
    /// <param name="Lines">One for each person who hears it.</param>
    public sealed record Gather(IReadOnlyList<GatheredLine> Lines) : ReminderWording;

    /// <summary>It has lost its sense; why is kept with it.</summary>
    public sealed record Skip(string Why) : ReminderWording;

    /// <summary>Nobody can be reached; why is kept with it.</summary>
    public sealed record Fail(string Why) : ReminderWording;
}
