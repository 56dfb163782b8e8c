using Quartz;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Starts the scheduler beside the program and not before it: its store may be locked by another instance that was
/// stopped in the middle of its work, and people must be answered meanwhile.
/// </summary>
internal sealed partial class SchedulerStart([FromKeyedServices(SchedulerStart.Name)] ISchedulerFactory schedulers, ILogger<SchedulerStart> logger) : BackgroundService
{
    public const string Name = "MentorBot";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private IScheduler? started;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryStartAsync(stoppingToken)) await Task.Delay(Pause, stoppingToken);
    }

    /// <summary>Lets the job that runs come to its end.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (started is not null) await started.Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    private async Task<bool> TryStartAsync(CancellationToken cancellation)
    {
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellation);
            await scheduler.Start(cancellation);
            started = scheduler;
            return true;
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(error.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(EventId = 5201, Level = LogLevel.Warning, Message = "The scheduler could not be started ({Error}); it will be tried again. Reminders are said meanwhile.")]
    private partial void LogFailed(string error);
}
