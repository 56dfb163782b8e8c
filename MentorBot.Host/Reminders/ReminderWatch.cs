using MentorBot.Host.Data;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Runs the dispatcher when the alarm rings, so that a reminder is said on the second and not at the next pulse. Where
/// the pulse itself fails to come (a clock put back, a store of the scheduler that somebody else holds locked) it
/// looks all the same.
/// </summary>
internal sealed partial class ReminderWatch(ReminderAlarm alarm, ReminderDispatcher dispatcher, ILogger<ReminderWatch> logger) : BackgroundService
{
    /// <summary>Longer than the pulse takes, so that a healthy one leaves nothing to do here.</summary>
    private static readonly TimeSpan LongestSilence = DispatchDueReminders.Interval * 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await alarm.WaitAsync(LongestSilence, stoppingToken);
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await dispatcher.RunAsync(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(error is DatabaseUnavailableException ? error.InnerException!.GetType().Name : error.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 5101, Level = LogLevel.Warning, Message = "What is due could not be said ({Error}); it will be tried again at the next pulse.")]
    private partial void LogFailed(string error);
}
