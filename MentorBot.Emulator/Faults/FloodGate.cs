namespace MentorBot.Emulator.Faults;

/// <summary>Counts messages against the limits. A refused one costs nothing.</summary>
internal sealed class FloodGate(FloodLimits limits, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Bucket _all = new(limits.PerSecond, limits.PerSecond);
    private readonly Dictionary<long, Bucket> _chats = [];

    /// <summary>0 where the message may pass, and then it is counted; else whole seconds, as Telegram tells them.</summary>
    public int SecondsToWait(long chatId)
    {
        var now = time.GetTimestamp();
        lock (_gate)
        {
            if (!_chats.TryGetValue(chatId, out var chat)) _chats[chatId] = chat = new Bucket(limits.PerSecondInChat, limits.BurstInChat);
            var wait = Math.Max(_all.SecondsUntilOne(now, time), chat.SecondsUntilOne(now, time));
            if (wait > 0) return (int)Math.Ceiling(wait);
            _all.Take();
            chat.Take();
            return 0;
        }
    }

    private sealed class Bucket
    {
        private readonly double _perSecond;
        private readonly double _size;
        private double _tokens;
        private long _filledAt;

        public Bucket(double perSecond, double size)
        {
            (_perSecond, _size) = (perSecond, size);
            _tokens = size;
        }

        public double SecondsUntilOne(long now, TimeProvider time)
        {
            if (_filledAt != 0) _tokens = Math.Min(_size, _tokens + (time.GetElapsedTime(_filledAt, now).TotalSeconds * _perSecond));
            _filledAt = now;
            return _tokens >= 1 ? 0 : (1 - _tokens) / _perSecond;
        }

        public void Take() => _tokens -= 1;
    }
}
