namespace MentorBot.Host.Outbox;

/// <summary>The messages that are on their way, each known once, for whoever must wait until there are none.</summary>
internal sealed class OutboxBacklog
{
    private readonly Lock gate = new();
    private readonly HashSet<long> known = [];
    private TaskCompletionSource? empty;

    /// <returns>False where it is on its way already.</returns>
    public bool Add(long messageId)
    {
        lock (gate) return known.Add(messageId);
    }

    public void Remove(params IEnumerable<long> messageIds)
    {
        lock (gate)
        {
            known.ExceptWith(messageIds);
            if (known.Count > 0) return;
            empty?.SetResult();
            empty = null;
        }
    }

    public Task IdleAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (known.Count == 0) return Task.CompletedTask;
            empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return empty.Task.WaitAsync(cancellation);
        }
    }
}
