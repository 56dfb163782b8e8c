using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Outbox;

namespace MentorBot.Host.Conversation;

/// <summary>One thing that one person did, and all that follows from it.</summary>
internal sealed class Turn(MentorBotDb db, DateTimeOffset now, Person person, IncomingEvent incoming)
    : UnitOfWork(db, now, $"person:{Ids.Text(person.Id)}")
{
    private bool replied;
    private MessageMark? markOfNext;
    private PersonRoles? roles;

    /// <summary>The messenger's number of what was done; 0 where no update stands behind it.</summary>
    public long UpdateId { get; init; }

    /// <summary>When it came; see <see cref="IncomingUpdate.CameAt"/>.</summary>
    public long CameAt { get; init; }

    /// <summary>What else the person has sent that waits its turn behind this.</summary>
    public SentBefore? Behind { get; init; }

    public Person Person { get; } = person;
    public IncomingEvent Event { get; } = incoming;

    protected override MessagePriority Priority => MessagePriority.Reply;

    /// <summary>The short word shown over the chat when a button was pressed.</summary>
    public string? Toast { get; set; }

    /// <summary>
    /// Answers the person. After a press the first answer takes the place of the message with the button;
    /// after anything typed it stands below, where the person is looking.
    /// </summary>
    public void Reply(ChatMessage message, MessageMark? mark = null)
    {
        var replaces = !replied && message.Shortcuts is null && message.File is null && Event is ButtonPressed { Message: { } pressed } ? pressed : null;
        (replied, IsReplyDue) = (true, false);
        Say(Person, message, replaces, mark: mark);
    }

    /// <summary>The next thing that is said to the person is the answer to them, whoever of the program says it.</summary>
    public void ReplyWithNext(MessageMark? mark) => (IsReplyDue, markOfNext) = (true, mark);

    /// <summary>The answer was left to what is said next, and nothing has been said yet.</summary>
    public bool IsReplyDue { get; private set; }

    public override bool Say(Person? person, ChatMessage message, string? replaces = null, long? reminderId = null, MessageMark? mark = null)
    {
        if (!IsReplyDue || person?.Id != Person.Id) return base.Say(person, message, replaces, reminderId, mark);
        Reply(message, mark ?? markOfNext);
        return true;
    }

    /// <summary>Answers below, whatever the person did: for what must stay readable above, such as a message kept with its buttons.</summary>
    public void ReplyBelow(ChatMessage message, MessageMark? mark = null)
    {
        (replied, IsReplyDue) = (true, false);
        Say(Person, message, mark: mark);
    }

    /// <summary>Who the person is at the schools.</summary>
    public async ValueTask<PersonRoles> RolesAsync(CancellationToken cancellation) =>
        roles ??= await PersonRoles.OfAsync(Db, Person.Id, cancellation);

    /// <summary>Counts the role in which the person has just come, which is not stored before the turn ends.</summary>
    public async Task JoinAsync(StaffMember staff, CancellationToken cancellation)
    {
        var before = await RolesAsync(cancellation);
        roles = before with { Staff = [.. before.Staff.Where(known => known.Id != staff.Id), staff] };
    }

    /// <summary>Names the role in which the person acts, for the history.</summary>
    public void ActAs(StaffMember staff) => Actor = ActorOf(staff);

    public void ActAs(Participant participant) => Actor = ActorOf(participant);

    /// <summary>How a staff member stands in the history.</summary>
    public static string ActorOf(StaffMember staff) => $"staff:{Ids.Text(staff.Id)}";

    /// <summary>How a participant stands in the history.</summary>
    public static string ActorOf(Participant participant) => $"participant:{Ids.Text(participant.Id)}";
}
