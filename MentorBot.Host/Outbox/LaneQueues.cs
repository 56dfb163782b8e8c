namespace MentorBot.Host.Outbox;

/// <summary>
/// The lanes that may go and those that wait for a moment. An entry is void once its lane has moved on, which its ticket
/// tells, so a lane is never searched for.
/// </summary>
internal sealed class LaneQueues
{
    private readonly PriorityQueue<(Lane Lane, int Ticket), long> replies = new();
    private readonly PriorityQueue<(Lane Lane, int Ticket), long> notices = new();
    private readonly PriorityQueue<(Lane Lane, int Ticket), TimeSpan> waiting = new();
    private long turn;

    /// <summary>Replies go by their age; among notices each person has one turn after another.</summary>
    public void Ready(Lane lane)
    {
        Move(lane, LaneState.Ready);
        if (lane.IsUrgent) replies.Enqueue((lane, lane.Ticket), lane.First.Id);
        else notices.Enqueue((lane, lane.Ticket), ++turn);
    }

    public static void Busy(Lane lane) => Move(lane, LaneState.Busy);

    public void Wait(Lane lane, Wait reason, TimeSpan? until)
    {
        Move(lane, LaneState.Waiting);
        lane.Wait = reason;
        if (until is { } moment) Remind(lane, moment);
    }

    /// <summary>Brings the lane up again at the given moment, unless its state has changed by then.</summary>
    public void Remind(Lane lane, TimeSpan at) => waiting.Enqueue((lane, lane.Ticket), at);

    /// <summary>The lane is empty: every entry of it is void.</summary>
    public static void Remove(Lane lane) => lane.Ticket++;

    public Lane? NextReady(bool isReply) => Peek(isReply ? replies : notices);

    public Lane? Due(TimeSpan now) => Peek(waiting) is { } lane && waiting.TryPeek(out _, out var at) && at <= now ? Dequeued(lane) : null;

    public TimeSpan? NextDue() => Peek(waiting) is not null && waiting.TryPeek(out _, out var at) ? at : null;

    private Lane Dequeued(Lane lane)
    {
        waiting.Dequeue();
        return lane;
    }

    private static void Move(Lane lane, LaneState state)
    {
        lane.Ticket++;
        lane.State = state;
    }

    private static Lane? Peek<TPriority>(PriorityQueue<(Lane Lane, int Ticket), TPriority> queue)
    {
        while (queue.TryPeek(out var entry, out _))
        {
            if (entry.Lane.Ticket == entry.Ticket) return entry.Lane;
            queue.Dequeue();
        }

        return null;
    }
}
