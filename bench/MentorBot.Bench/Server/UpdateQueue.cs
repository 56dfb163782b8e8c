using System.Diagnostics;

namespace MentorBot.Bench.Server;

/// <summary>
/// The updates that the bot has not confirmed. A call with an offset confirms all below it for ever; what is not confirmed
/// is handed out again. Of two calls that wait at once the earlier one is refused, as Telegram does.
/// </summary>
internal sealed class UpdateQueue(Action redelivered, long firstId = 100_000_001)
{
    public const int LargestBatch = 100;
    private const int LongestWaitSeconds = 50;

    private readonly Lock gate = new();
    private readonly Queue<Update> waiting = [];
    private long nextId = firstId;
    private TaskCompletionSource<bool>? listener;

    /// <summary>Updates that are not confirmed yet.</summary>
    public int Count
    {
        get { lock (gate) return waiting.Count; }
    }

    public void Add(Update update)
    {
        TaskCompletionSource<bool>? heard;
        lock (gate)
        {
            update.Id = nextId++;
            waiting.Enqueue(update);
            (heard, listener) = (listener, null);
        }

        heard?.TrySetResult(true);
    }

    /// <param name="offset">The first update wanted; a negative one counts from the end of the queue, as 0 all are wanted.</param>
    /// <param name="limit">The most at once, 1 to 100.</param>
    /// <param name="seconds">How long to wait where there is nothing.</param>
    /// <param name="cancellation">The caller has gone.</param>
    /// <returns>Null where another call has taken the place of this one.</returns>
    public async Task<IReadOnlyList<Update>?> TakeAsync(long offset, int limit, int seconds, CancellationToken cancellation)
    {
        var mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<bool>? earlier;
        List<Update> batch;
        lock (gate)
        {
            (earlier, listener) = (listener, null);
            Confirm(offset);
            batch = HandOut(limit);
            if (batch.Count == 0 && seconds > 0) listener = mine;
        }

        earlier?.TrySetResult(false);
        if (batch.Count > 0 || seconds <= 0) return batch;
        if (!await HeardAsync(mine, TimeSpan.FromSeconds(Math.Min(seconds, LongestWaitSeconds)), cancellation)) return null;
        lock (gate) return HandOut(limit);
    }

    /// <summary>Waits until something comes or the time is over.</summary>
    /// <returns>False where another call has taken the place of this one.</returns>
    private async Task<bool> HeardAsync(TaskCompletionSource<bool> mine, TimeSpan patience, CancellationToken cancellation)
    {
        try
        {
            return await mine.Task.WaitAsync(patience, cancellation);
        }
        catch (TimeoutException)
        {
            return true;
        }
        finally
        {
            lock (gate)
            {
                if (listener == mine) listener = null;
            }
        }
    }

    private void Confirm(long offset)
    {
        var first = offset >= 0 ? offset : nextId + offset;
        while (waiting.TryPeek(out var oldest) && oldest.Id < first) waiting.Dequeue();
    }

    private List<Update> HandOut(int limit)
    {
        var batch = waiting.Take(Math.Clamp(limit, 1, LargestBatch)).ToList();
        var now = Stopwatch.GetTimestamp();
        foreach (var update in batch)
        {
            if (update.DeliveredAt == 0) update.DeliveredAt = now;
            else redelivered();
        }

        return batch;
    }
}
