using System.Collections.Concurrent;
using MentorBot.Emulator.Faults;

namespace MentorBot.Storm.Messenger;

/// <summary>All that the program asked of the messenger, and who waits for news in which chat.</summary>
internal sealed class CallJournal
{
    private readonly ConcurrentQueue<BotApiCall> _calls = new();
    private readonly ConcurrentDictionary<long, SemaphoreSlim> _news = new();

    public IReadOnlyList<BotApiCall> Calls => [.. _calls];

    public void Add(BotApiCall call)
    {
        // Long polls say nothing about a chat, and there are many of them.
        if (call.Method is "getUpdates") return;
        _calls.Enqueue(call);
        if (call.ChatId is { } chat) News(chat).Release();
    }

    /// <summary>Ends when the program did something in the chat, or after the time.</summary>
    public async Task NewsAsync(long chatId, TimeSpan longest, CancellationToken cancellation)
    {
        var news = News(chatId);
        await news.WaitAsync(longest, cancellation);
        while (news.CurrentCount > 0) await news.WaitAsync(cancellation);
    }

    private SemaphoreSlim News(long chatId) => _news.GetOrAdd(chatId, _ => new SemaphoreSlim(0));
}
