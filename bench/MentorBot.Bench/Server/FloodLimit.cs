using System.Collections.Concurrent;
using System.Diagnostics;

namespace MentorBot.Bench.Server;

/// <summary>
/// Telegram's limits: so many messages a second to all, one a second to a chat. A second's worth may come at once, to a
/// chat three. What is refused does not count.
/// </summary>
internal sealed class FloodLimit(double perSecond)
{
    private const int BurstOfChat = 3;

    private readonly Lock gate = new();
    private readonly Bucket all = new(perSecond, perSecond);
    private readonly ConcurrentDictionary<long, Bucket> chats = [];

    /// <returns>Null where the message may pass, else the seconds to wait.</returns>
    public int? Refuses(long chat)
    {
        var now = Stopwatch.GetTimestamp();
        lock (gate)
        {
            var ofChat = chats.GetOrAdd(chat, _ => new Bucket(1, BurstOfChat));
            if (ofChat.Wait(now) is { } longer) return longer;
            if (all.Wait(now) is { } wait) return wait;
            ofChat.Take();
            all.Take();
            return null;
        }
    }

    private sealed class Bucket(double perSecond, double capacity)
    {
        private double left = double.MaxValue;
        private long filledAt = Stopwatch.GetTimestamp();

        public int? Wait(long now)
        {
            left = Math.Min(capacity, left + (Stopwatch.GetElapsedTime(filledAt, now).TotalSeconds * perSecond));
            filledAt = now;
            return left >= 1 ? null : (int)Math.Ceiling((1 - left) / perSecond);
        }

        public void Take() => left--;
    }
}
