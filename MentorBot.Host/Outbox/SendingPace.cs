namespace MentorBot.Host.Outbox;

/// <summary>
/// When the next message may go. Replies come first; notices are spread evenly over what replies leave of the budget, and
/// at least a tenth of it is theirs. Times are counted from the start of the program, so no clock that jumps disturbs them.
/// Not for several users at once.
/// </summary>
internal sealed class SendingPace(SendingLimits limits)
{
    /// <summary>A notice may go this much before its even time, so that a timer that is late costs nothing.</summary>
    private const int NoticesAhead = 3;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly SentWindow window = new();
    private readonly Queue<TimeSpan> taken = [];
    private readonly LearnedRate? learned = limits.MessagesPerSecond is { } budget ? new LearnedRate(budget, limits.AreKnown) : null;
    private readonly ChatPaces chats = new(limits.AreKnown);
    private TimeSpan pausedUntil;
    private TimeSpan evenNoticeAt;

    public TimeSpan ReplyFreeAt(TimeSpan now)
    {
        window.MoveTo(now);
        var free = Max(now, pausedUntil);
        return ReplyLimit(now) is { } limit && window.Count >= limit ? Max(free, window.FreesAt(now)) : free;
    }

    public TimeSpan NoticeFreeAt(TimeSpan now)
    {
        window.MoveTo(now);
        var free = Max(now, pausedUntil);
        if (NoticeLimit(now) is not { } limit) return free;
        free = Max(free, evenNoticeAt - (NoticesAhead * Interval(limit)));
        if (window.Count < limit || BudgetDoesNotBind(now)) return free;
        var isTheirShare = !RepliesAreLimited(now) && window.Notices < Share(limit);
        return isTheirShare ? free : Max(free, window.FreesAt(now));
    }

    /// <summary>Replies take all there is, and notices have not had their tenth.</summary>
    public bool NoticesComeFirst(TimeSpan now)
    {
        window.MoveTo(now);
        return RepliesAreLimited(now) && NoticeLimit(now) is { } limit && window.Notices < Share(limit);
    }

    public TimeSpan ChatFreeAt(long address, TimeSpan now) => chats.FreeAt(address, now);

    /// <summary>Another message to the chat would take nothing from those that follow.</summary>
    public bool IsAtRest(long address, TimeSpan now) => chats.IsAtRest(address, now);

    /// <summary>A message goes out.</summary>
    /// <returns>Whether a refusal of it would mean this chat: it was written to less than a second before, or is known to be slow.</returns>
    public bool Write(long address, bool isNotice, TimeSpan now)
    {
        window.Add(now, isNotice);
        if (isNotice && NoticeLimit(now) is { } limit) evenNoticeAt = Max(evenNoticeAt, now) + Interval(limit);
        return chats.Write(address, now);
    }

    /// <summary>The messenger has taken a message.</summary>
    public void Took(TimeSpan now)
    {
        Forget(now);
        taken.Enqueue(now);
    }

    /// <summary>The messenger asks for a pause. One that is asked for already is never shortened.</summary>
    public void Pause(long address, bool meansChat, TimeSpan began, TimeSpan pause, TimeSpan now)
    {
        Forget(now);
        if (meansChat) chats.Refused(address, now + pause, now);
        else if (learned?.Refused(began, now + pause, now, taken.Count) == false) chats.Pause(address, now + pause, now);
        else pausedUntil = Max(pausedUntil, now + pause);
    }

    private int? ReplyLimit(TimeSpan now) => learned?.At(now) is { } rate ? NoMoreThanKnown(rate) : limits.AreKnown ? limits.MessagesPerSecond : null;

    private int? NoticeLimit(TimeSpan now) => limits.MessagesPerSecond is not { } budget ? null : Math.Min(budget, ReplyLimit(now) ?? budget);

    private int NoMoreThanKnown(double rate)
    {
        var whole = Math.Max(1, (int)Math.Min(rate, int.MaxValue));
        return limits is { AreKnown: true, MessagesPerSecond: { } budget } ? Math.Min(whole, budget) : whole;
    }

    private bool RepliesAreLimited(TimeSpan now) => ReplyLimit(now) is not null;

    /// <summary>
    /// Replies alone have just gone far beyond the budget and were taken. Even a bucket that was full to the brim would
    /// have refused them, so this messenger has no such limit, and notices need not give way.
    /// </summary>
    private bool BudgetDoesNotBind(TimeSpan now) =>
        !RepliesAreLimited(now) && limits.MessagesPerSecond is { } budget && window.Count - window.Notices > 2 * budget;

    private static int Share(int limit) => Math.Max(1, limit / 10);

    private static TimeSpan Interval(int limit) => SentWindow.Length / limit;

    private void Forget(TimeSpan now)
    {
        while (taken.TryPeek(out var oldest) && oldest + Second <= now) taken.Dequeue();
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
