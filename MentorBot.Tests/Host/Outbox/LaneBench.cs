using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Outbox;

namespace MentorBot.Tests.Host.Outbox;

/// <summary>The lanes of a sender with a clock that the test moves, and a record that keeps what it is told.</summary>
internal sealed class LaneBench : IOutboxRecord
{
    public static readonly Delivery Arrived = new Delivery.Delivered("1");
    public static readonly Delivery Doubtful = new Delivery.InDoubt();
    public static readonly Delivery ServerError = new Delivery.Failed("502");

    private long lastId;

    public LaneBench(SendingLimits? limits = null) => Lanes = new OutboxLanes(new SendingPace(limits ?? SendingLimits.None), this);

    public OutboxLanes Lanes { get; }

    public TimeSpan Now { get; private set; } = TimeSpan.FromHours(1);

    public List<(long Id, Delivery Delivery)> Settled { get; } = [];

    public List<long> Doubts { get; } = [];

    public void Settle(PendingMessage message, Delivery delivery) => Settled.Add((message.Id, delivery));

    public void NoteDoubt(PendingMessage message) => Doubts.Add(message.Id);

    /// <returns>The number of the message: they count from 1.</returns>
    public long Reply(long person) => Add(person, MessagePriority.Reply);

    public long Notice(long person, string? button = null) => Add(person, MessagePriority.Notice, button);

    public long LeftReply(long person) => Add(person, MessagePriority.Reply, evidence: Patience.EvidenceAtStart);

    public void Wait(TimeSpan time) => Now += time;

    public void Wait(double seconds) => Now += TimeSpan.FromSeconds(seconds);

    public Lane Take() => TryTake() ?? throw new InvalidOperationException("Nothing may go now.");

    public Lane? TryTake() => Lanes.Take(Now);

    public void Done(Lane lane, Delivery outcome) => Lanes.Done(lane, outcome, Now);

    /// <summary>Delivers everything that may go now.</summary>
    /// <returns>The numbers in the order in which they went.</returns>
    public List<long> DeliverAll()
    {
        var went = new List<long>();
        while (TryTake() is { } lane)
        {
            went.Add(lane.First.Id);
            Done(lane, Arrived);
        }

        return went;
    }

    public void PersonDoes(long person, IncomingEvent happened, bool isAnswered = true)
    {
        if (happened is not PersonLeft) Lanes.Heard(person, Now);
        Lanes.Took(person, happened, isAnswered, Now);
    }

    private long Add(long person, MessagePriority priority, string? button = null, TimeSpan? evidence = null)
    {
        ChatMessage said = button is null ? new(ChatText.Plain("…")) : ChatMessage.Column("…", new ChatButton("Да", button));
        var message = new PendingMessage { Id = ++lastId, PersonId = person, Address = person, Priority = priority, Content = said };
        Lanes.Add(message, Now + evidence);
        return message.Id;
    }
}
