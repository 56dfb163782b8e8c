namespace MentorBot.Host.Outbox;

/// <summary>
/// Messages whose person cannot be reached, as the messenger says, until that is written down. Whoever does something in
/// between can be reached, whatever was said before.
/// </summary>
internal sealed class UnwrittenRefusals
{
    private readonly Lock gate = new();
    private readonly HashSet<PendingMessage> messages = [];
    private volatile bool isEmpty = true;

    public void Add(PendingMessage message)
    {
        lock (gate)
        {
            messages.Add(message);
            isEmpty = false;
        }
    }

    public void Heard(long address)
    {
        if (isEmpty) return;
        lock (gate)
        {
            foreach (var message in messages)
            {
                if (message.Address == address) message.PersonCameBack = true;
            }
        }
    }

    public void Remove(PendingMessage message)
    {
        lock (gate)
        {
            messages.Remove(message);
            isEmpty = messages.Count == 0;
        }
    }
}
