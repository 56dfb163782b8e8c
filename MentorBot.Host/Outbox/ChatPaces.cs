using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MentorBot.Host.Outbox;

/// <summary>
/// The limits of single chats. Where they are known, a chat takes a burst and then one message a second; elsewhere a chat
/// runs free until the messenger complains about it twice in a row, and is held to one a second for some minutes. Chats
/// that are not spoken to are forgotten.
/// </summary>
internal sealed class ChatPaces(bool areKnown)
{
    private const int Burst = 5;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Slowed = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Suspected = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, Chat> chats = [];
    private readonly Queue<(TimeSpan At, long Address)> written = [];

    [StructLayout(LayoutKind.Auto)]
    private struct Chat
    {
        /// <summary>How many entries of the queue name this chat.</summary>
        public int Entries;
        public TimeSpan LastWritten;

        /// <summary>When one message a second, begun with the first, would be due again.</summary>
        public TimeSpan EvenAt;
        public TimeSpan SlowUntil;

        /// <summary>A further refusal until then, after few messages, shows that the chat has a limit.</summary>
        public TimeSpan SuspectUntil;
        public int WrittenSince;
        public TimeSpan PausedUntil;

        public readonly bool IsPlain(TimeSpan now) => EvenAt <= now && SlowUntil <= now && PausedUntil <= now && SuspectUntil <= now;
    }

    /// <summary>How many chats are remembered.</summary>
    public int Count => chats.Count;

    public TimeSpan FreeAt(long address, TimeSpan now)
    {
        Forget(now);
        ref var chat = ref CollectionsMarshal.GetValueRefOrNullRef(chats, address);
        if (Unsafe.IsNullRef(ref chat)) return now;
        var free = chat.SlowUntil > now ? chat.EvenAt : areKnown ? chat.EvenAt - ((Burst - 1) * Interval) : now;
        return Max(Max(free, chat.PausedUntil), now);
    }

    /// <summary>No limit of the chat is felt at present.</summary>
    public bool IsAtRest(long address, TimeSpan now)
    {
        Forget(now);
        ref var chat = ref CollectionsMarshal.GetValueRefOrNullRef(chats, address);
        return Unsafe.IsNullRef(ref chat) || chat.IsPlain(now);
    }

    /// <returns>Whether something was written to the chat less than a second before, or it is known to be slow.</returns>
    public bool Write(long address, TimeSpan now)
    {
        Forget(now);
        ref var chat = ref CollectionsMarshal.GetValueRefOrAddDefault(chats, address, out var isKnown);
        var isFast = isKnown && (now - chat.LastWritten <= JustNow || chat.SlowUntil > now);
        chat.LastWritten = now;
        chat.WrittenSince++;
        if (areKnown || chat.SlowUntil > now) chat.EvenAt = Max(chat.EvenAt, now) + Interval;
        chat.Entries++;
        written.Enqueue((now, address));
        return isFast;
    }

    /// <summary>The messenger has refused a message to the chat, because of this chat.</summary>
    public void Refused(long address, TimeSpan until, TimeSpan now)
    {
        ref var chat = ref Hold(address, until, now);
        var isLimit = areKnown || chat.SlowUntil > now || (chat.SuspectUntil > now && chat.WrittenSince <= Burst);
        (chat.SuspectUntil, chat.WrittenSince) = (until + Suspected, 0);
        if (!isLimit) return;
        chat.SlowUntil = now + Slowed;
        if (!areKnown) chat.EvenAt = Max(chat.EvenAt, until);
    }

    /// <summary>Nothing is written to the chat until then.</summary>
    public void Pause(long address, TimeSpan until, TimeSpan now) => Hold(address, until, now);

    private ref Chat Hold(long address, TimeSpan until, TimeSpan now)
    {
        ref var chat = ref CollectionsMarshal.GetValueRefOrAddDefault(chats, address, out _);
        chat.PausedUntil = Max(chat.PausedUntil, until);
        chat.Entries++;
        written.Enqueue((now, address));
        return ref chat;
    }

    private void Forget(TimeSpan now)
    {
        while (written.TryPeek(out var oldest) && now - oldest.At > JustNow)
        {
            written.Dequeue();
            ref var chat = ref CollectionsMarshal.GetValueRefOrNullRef(chats, oldest.Address);
            if (--chat.Entries > 0) continue;
            if (chat.IsPlain(now))
            {
                chats.Remove(oldest.Address);
                continue;
            }

            chat.Entries++;
            written.Enqueue((now, oldest.Address));
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
