using MentorBot.Host.Conversation;
using MentorBot.Host.Intake;

namespace MentorBot.Host.Telegram;

/// <summary>
/// What was fetched and is not yet confirmed. Telegram hands out at most a hundred updates from the offset on, known or not,
/// so this is also the bound of what polling holds.
/// </summary>
internal sealed class PollWindow
{
    private readonly Queue<(long Id, Polled? Arrival)> order = [];
    private readonly HashSet<long> known = [];
    private readonly SemaphoreSlim progress = new(0, 1);
    private int isSignalled;
    private int unstored;
    private int enough;

    /// <summary>The first update that Telegram is asked for: all below it are on the disk. Null before any was.</summary>
    public long? Offset { get; private set; }

    public bool IsEmpty => order.Count == 0;

    public bool Knows(long id) => known.Contains(id);

    public Arrival Add(IncomingUpdate update)
    {
        Interlocked.Increment(ref unstored);
        var polled = new Polled(update, this);
        Append(update.Id, polled);
        return polled;
    }

    /// <summary>Nothing is left to be done about this one: it is confirmed as soon as those before it are stored.</summary>
    public void Pass(long id) => Append(id, null);

    /// <summary>Moves the offset over the updates that are stored, up to the first that is not.</summary>
    /// <returns>Over how many.</returns>
    public int Confirm()
    {
        var before = order.Count;
        while (order.TryPeek(out var first) && first.Arrival is null or { IsOnDisk: true })
        {
            order.Dequeue();
            known.Remove(first.Id);
            Offset = first.Id + 1;
        }

        return before - order.Count;
    }

    /// <summary>Waits until three quarters of what is under way are stored: then asking again brings enough to be worth it.</summary>
    public Task MostStoredAsync(TimeSpan longest, CancellationToken cancellation) => UntilAsync(Volatile.Read(ref unstored) / 4, longest, cancellation);

    /// <summary>Waits until one more is stored.</summary>
    public Task OneStoredAsync(TimeSpan longest, CancellationToken cancellation) => UntilAsync(Volatile.Read(ref unstored) - 1, longest, cancellation);

    private async Task UntilAsync(int left, TimeSpan longest, CancellationToken cancellation)
    {
        Interlocked.Exchange(ref enough, left);
        if (Volatile.Read(ref unstored) <= left) return;
        if (await progress.WaitAsync(longest, cancellation)) Volatile.Write(ref isSignalled, 0);
    }

    private void Append(long id, Polled? arrival)
    {
        order.Enqueue((id, arrival));
        known.Add(id);
    }

    private void Count()
    {
        if (Interlocked.Decrement(ref unstored) <= Volatile.Read(ref enough) && Interlocked.Exchange(ref isSignalled, 1) == 0) progress.Release();
    }

    private sealed class Polled(IncomingUpdate update, PollWindow window) : Arrival(update)
    {
        private volatile bool isOnDisk;

        public bool IsOnDisk => isOnDisk;

        protected override void OnStored()
        {
            isOnDisk = true;
            window.Count();
        }
    }
}
