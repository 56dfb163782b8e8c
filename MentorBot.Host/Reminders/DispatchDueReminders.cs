using Quartz;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Wakes the dispatcher. It keeps nothing of its own: what a missed or doubled run would do stands in the reminders.
/// Quartz stores the full name of this class, so renaming it needs a new key too.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class DispatchDueReminders(ReminderDispatcher dispatcher) : IJob
{
    public static readonly JobKey Key = new("DispatchDueReminders");
    public static readonly TriggerKey Trigger = new("EveryFewSeconds", Key.Name);

    /// <summary>For what another instance has planned; what this one plans rings its own <see cref="ReminderAlarm"/>.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await dispatcher.RunAsync(cancellationToken);
}
