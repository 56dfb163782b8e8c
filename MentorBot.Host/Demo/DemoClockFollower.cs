using MentorBot.Host.Data;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Demo;

/// <summary>Where several instances share a database, a clock that one of them moved moves in all.</summary>
internal sealed partial class DemoClockFollower(
    DemoClock clock, DatabaseConnections connections, IOptions<DemoOptions> options, ILogger<DemoClockFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled || connections.IsSqlite) return;
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await FollowAsync(stoppingToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        try
        {
            await clock.FollowAsync(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(error.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 6002, Level = LogLevel.Warning, Message = "The offset of the demo clock could not be read ({Error}); it will be tried again.")]
    private partial void LogFailed(string error);
}
