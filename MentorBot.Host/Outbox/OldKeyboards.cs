using System.Collections.Concurrent;

namespace MentorBot.Host.Outbox;

/// <summary>Messages whose buttons are to go because the question stands further below by now. Bounded: of too many the oldest keep theirs, which harms nobody.</summary>
internal sealed class OldKeyboards
{
    private const int Most = 256;

    private readonly ConcurrentQueue<OldKeyboard> waiting = [];
    private readonly SemaphoreSlim news = new(0);
    private int count;

    /// <summary>Nothing waits and nothing is under way.</summary>
    public bool IsIdle => Volatile.Read(ref count) == 0;

    public void Add(long address, string message) => Add(new OldKeyboard(address, message, Environment.TickCount64));

    public void Add(OldKeyboard keyboard)
    {
        waiting.Enqueue(keyboard);
        if (Interlocked.Increment(ref count) > Most && waiting.TryDequeue(out _)) Interlocked.Decrement(ref count);
        else news.Release();
    }

    /// <summary>The one that has waited longest; <see cref="Done"/> is to be told of it.</summary>
    public async Task<OldKeyboard> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await news.WaitAsync(cancellation);
            if (waiting.TryDequeue(out var next)) return next;
        }
    }

    public void Done() => Interlocked.Decrement(ref count);
}

/// <param name="Since">In milliseconds of the machine's own clock.</param>
internal sealed record OldKeyboard(long Address, string Message, long Since);
