using MentorBot.Host.Reminders;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Reminders;

public sealed class ReminderAlarmTests
{
    private static readonly DateTimeOffset Nine = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly ManualTimeProvider clock = new(Nine);
    private readonly ReminderAlarm alarm;

    public ReminderAlarmTests() => alarm = new(clock);

    [Fact]
    public async Task It_rings_at_the_start_and_then_when_it_is_set()
    {
        await alarm.WaitAsync(Long, CancellationToken.None);
        var second = alarm.WaitAsync(Long, CancellationToken.None);
        Assert.False(second.IsCompleted);

        alarm.Set(Nine.AddDays(1));
        Assert.False(second.IsCompleted);
        alarm.Set(Nine);
        await second;
    }

    [Fact]
    public async Task Of_many_who_set_it_one_ring_is_left()
    {
        await alarm.WaitAsync(Long, CancellationToken.None);
        Parallel.For(0, 1000, second => alarm.Set(Nine.AddSeconds(-second)));

        await alarm.WaitAsync(Long, CancellationToken.None);

        Assert.False(alarm.WaitAsync(Long, CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task A_moment_ahead_is_waited_for_by_the_machines_time()
    {
        await alarm.WaitAsync(Long, CancellationToken.None);
        alarm.Set(Nine.AddMilliseconds(30));
        var ring = alarm.WaitAsync(Long, CancellationToken.None);
        clock.Advance(TimeSpan.FromMilliseconds(30));
        await ring;
    }

    [Fact]
    public async Task A_clock_put_back_does_not_let_it_sleep_longer_than_it_may()
    {
        await alarm.WaitAsync(Long, CancellationToken.None);
        alarm.Set(Nine.AddMilliseconds(20));
        clock.Now = Nine.AddHours(-1);

        await alarm.WaitAsync(TimeSpan.FromMilliseconds(50), CancellationToken.None);
    }
}
