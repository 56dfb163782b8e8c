namespace MentorBot.Tests.Host.Outbox;

/// <summary>Time that passes when the test says so: the clock, what is measured, and the timers.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private TimeSpan passed;

    public TimeSpan Passed
    {
        get
        {
            lock (gate) return passed;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Passed.Ticks;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero) + Passed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass, from one timer that is due to the next.</summary>
    public void Pass(TimeSpan time)
    {
        var until = Passed + time;
        while (NextDue(until) is { } timer) timer.Fire();
        lock (gate) passed = until;
    }

    /// <summary>Lets time pass to the next timer, if one is due within the limit.</summary>
    public void PassToTimer(TimeSpan limit)
    {
        lock (gate)
        {
            if (timers.Count == 0 || timers.Min(timer => timer.DueAt) > passed + limit) return;
        }

        if (NextDue(TimeSpan.MaxValue) is { } timer) timer.Fire();
    }

    private Timer? NextDue(TimeSpan until)
    {
        lock (gate)
        {
            if (timers.Where(timer => timer.DueAt <= until).MinBy(timer => timer.DueAt) is not { } next) return null;
            if (next.DueAt > passed) passed = next.DueAt;
            timers.Remove(next);
            return next;
        }
    }

    private sealed class Timer(ManualTime time, Action callback) : ITimer
    {
        public TimeSpan DueAt { get; private set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                DueAt = time.passed + dueTime;
                time.timers.Add(this);
                return true;
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
