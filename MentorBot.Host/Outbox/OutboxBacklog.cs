namespace MentorBot.Host.Outbox;

/// <summary>How many messages are on their way, for whoever must wait until there are none.</summary>
internal sealed class OutboxBacklog
{
    private readonly Lock gate = new();
    private int count;
    private TaskCompletionSource? empty;

    public void Add(int messages)
    {
        lock (gate) count += messages;
    }

    public void Remove(int messages)
    {
        lock (gate)
        {
            count -= messages;
            if (count > 0) return;
            empty?.SetResult();
            empty = null;
        }
    }

    public Task IdleAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (count == 0) return Task.CompletedTask;
            empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return empty.Task.WaitAsync(cancellation);
        }
    }
}
