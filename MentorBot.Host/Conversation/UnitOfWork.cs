using MentorBot.Domain.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Outbox;
using MentorBot.Host.Time;

namespace MentorBot.Host.Conversation;

/// <summary>
/// One change of the program's state, from whatever side it comes: an update, a call of the admin API, a reminder.
/// What it reads, changes and says goes into the database together or not at all.
/// </summary>
/// <param name="now">The moment at which all of it happens.</param>
/// <param name="actor">Who does it, for the record: <c>system</c>, <c>api:KEY</c>, <c>staff:ID</c>, <c>participant:ID</c>.</param>
internal class UnitOfWork(MentorBotDb db, DateTimeOffset now, string actor) : IAsyncDisposable
{
    private readonly List<OutboxMessage> outbox = [];
    private readonly List<Func<CancellationToken, Task>> followers = [];

    public MentorBotDb Db { get; } = db;
    public DateTimeOffset Now { get; } = now;
    public string Actor { get; protected set; } = actor;

    /// <summary>How soon what is said here is to be delivered.</summary>
    protected virtual MessagePriority Priority => MessagePriority.Notice;

    /// <summary>What will be delivered once this is committed, in the order in which it was said.</summary>
    public IReadOnlyList<OutboxMessage> Outbox => outbox;

    /// <summary>Says something to a person; who has not bound an account yet, or has blocked the program, hears nothing.</summary>
    /// <returns>Whether it will be sent.</returns>
    public virtual bool Say(Person? person, ChatMessage message, string? replaces = null, long? reminderId = null, MessageMark? mark = null)
    {
        if (person is not { Reachable: true }) return false;
        var said = OutboxMessage.To(person, message, Now, Priority, replaces, reminderId, mark);
        outbox.Add(said);
        Db.Outbox.Add(said);
        return true;
    }

    /// <summary>Something that is to be done once this is committed, and only then.</summary>
    public void AfterCommit(Func<CancellationToken, Task> follower) => followers.Add(follower);

    /// <summary>What was to be done after the commit.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> Followers => followers;

    /// <summary>Keeps a transition of a state machine for the history of its subject.</summary>
    public void Record(string machine, long subjectId, string from, string to, string trigger, string? note = null) =>
        Db.StateChanges.Add(StateChange.Of(machine, subjectId, Now, from, to, trigger, Actor, note));

    /// <summary>The calendar day at the school.</summary>
    public DateOnly TodayAt(School school) => SchoolTime.ClockOf(school).DayOf(Now);

    public ValueTask DisposeAsync() => Db.DisposeAsync();
}
