using MentorBot.Host.Data;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Instances;

/// <summary>
/// A scheduler that was stopped in order leaves the cluster; else the others take it for one that died, and say so in
/// their logs. Where it was stopped in the middle of something it stays, because that has to be taken over.
/// </summary>
internal sealed partial class SchedulerFarewell(DatabaseConnections connections, ThisInstance instance, ILogger<SchedulerFarewell> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (connections.IsSqlite) return;
        try
        {
            await using var db = connections.OpenDb();
            await db.Database.ExecuteSqlAsync(
                $"""
                DELETE FROM qrtz_scheduler_state WHERE instance_name = {Ids.Text(instance.Id)}
                AND NOT EXISTS (SELECT 1 FROM qrtz_fired_triggers WHERE instance_name = {Ids.Text(instance.Id)})
                """,
                cancellationToken);
        }
        catch (Exception error)
        {
            LogFailed(error.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 2301, Level = LogLevel.Information, Message = "The scheduler could not leave its cluster ({Error}); the others will notice.")]
    private partial void LogFailed(string error);
}
