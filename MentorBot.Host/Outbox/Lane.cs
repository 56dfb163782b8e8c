using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Outbox;

internal enum LaneState
{
    /// <summary>Its first message may go as soon as there is room.</summary>
    Ready,

    /// <summary>Its first message is under way.</summary>
    Busy,

    /// <summary>Its first message may not go yet; see <see cref="Wait"/>.</summary>
    Waiting,
}

/// <summary>What a lane waits for. Whatever it is, the lane holds no place and nobody else up.</summary>
internal enum Wait
{
    /// <summary>The chat's own limit.</summary>
    Pace,

    /// <summary>The end of the pause after a failure.</summary>
    Failure,

    /// <summary>The same, where nobody was reached: the first answer that anybody gets ends it.</summary>
    Connection,

    /// <summary>A sign that a message which may have arrived did so.</summary>
    Evidence,

    /// <summary>No sign came; before it is said again the messenger has to answer anybody.</summary>
    Answer,
}

/// <summary>What is to be said to one person, in its order, and how that stands.</summary>
internal sealed class Lane(long address)
{
    private PendingMessage? last;
    private int replies;

    public long Address => address;
    public PendingMessage First { get; private set; } = null!;
    public bool IsEmpty => last is null;

    /// <summary>Somebody waits for something in it: then all of it goes as replies do, so that the order is kept.</summary>
    public bool IsUrgent => replies > 0;

    public LaneState State { get; set; }
    public Wait Wait { get; set; }

    /// <summary>Counts the changes of state: an entry of a queue that carries an older ticket is void.</summary>
    public int Ticket { get; set; }

    /// <summary>Whether the attempt under way holds the place of a reply or that of a notice.</summary>
    public bool HoldsReplyPlace { get; set; }
    public TimeSpan AttemptBegan { get; set; }

    /// <summary>Whether a refusal of the attempt under way would mean this chat alone.</summary>
    public bool RefusalMeansChat { get; set; }
    public CancellationTokenSource? Cancellation { get; set; }

    /// <summary>When the person last did something.</summary>
    public TimeSpan HeardAt { get; set; } = TimeSpan.MinValue;

    /// <summary>The person did something since the attempt began that they do only when they have the first message.</summary>
    public bool IsProven { get; set; }
    public TimeSpan DoubtAt { get; set; }

    public void Add(PendingMessage message)
    {
        if (message.Priority == MessagePriority.Reply) replies++;
        if (last is null)
        {
            First = last = message;
        }
        else if (message.Id > last.Id)
        {
            last = last.Next = message;
        }
        else
        {
            Insert(message);
        }
    }

    public PendingMessage RemoveFirst()
    {
        var removed = First;
        if (removed.Priority == MessagePriority.Reply) replies--;
        First = removed.Next!;
        if (First is null) last = null;
        removed.Next = null;
        return removed;
    }

    /// <summary>An older message, taken over from an instance that died. What may be with the messenger already stays first.</summary>
    private void Insert(PendingMessage message)
    {
        var mayLead = State != LaneState.Busy && !First.MayHaveArrived;
        if (mayLead && message.Id < First.Id)
        {
            message.Next = First;
            First = message;
            return;
        }

        var before = First;
        while (before.Next is { } next && next.Id < message.Id) before = next;
        message.Next = before.Next;
        before.Next = message;
        if (message.Next is null) last = message;
    }
}
