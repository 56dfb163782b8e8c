namespace MentorBot.Host.Outbox;

/// <summary>What was sent during the last second.</summary>
internal sealed class SentWindow
{
    /// <summary>A little more than a second: calls that the road pushes together do not exceed the limit of a second.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMilliseconds(1_020);

    private readonly Queue<(TimeSpan At, bool IsNotice)> sent = [];

    public int Count => sent.Count;
    public int Notices { get; private set; }

    public void Add(TimeSpan now, bool isNotice)
    {
        sent.Enqueue((now, isNotice));
        if (isNotice) Notices++;
    }

    /// <summary>Forgets what is older.</summary>
    public void MoveTo(TimeSpan now)
    {
        while (sent.TryPeek(out var oldest) && oldest.At + Length <= now)
        {
            sent.Dequeue();
            if (oldest.IsNotice) Notices--;
        }
    }

    /// <summary>When the next of those that count now stops to count.</summary>
    public TimeSpan FreesAt(TimeSpan now) => sent.TryPeek(out var oldest) ? oldest.At + Length : now;
}
