using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Intake;

/// <summary>
/// Forgets updates that no messenger will deliver again. Telegram keeps one for a day, and after a quiet week its numbers
/// begin anew anywhere: a number remembered for ever would one day swallow somebody's answer. Within a run of numbers the
/// smallest are the oldest, so no index on the time is needed; numbers that began anew lower have left the old ones at the
/// other end, so both ends are looked at.
/// </summary>
internal sealed partial class ProcessedUpdatePruning(UnitOfWorkRunner runner, ILogger<ProcessedUpdatePruning> logger) : BackgroundService
{
    private const int AtOnce = 1000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                while (await PruneAsync(stoppingToken))
                {
                    // Little by little, so that nobody's answer waits for the cleaning.
                }
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> PruneAsync(CancellationToken cancellation) =>
        await PruneAsync(updates => updates.OrderBy(update => update.Id), cancellation)
        | await PruneAsync(updates => updates.OrderByDescending(update => update.Id), cancellation);

    /// <returns>Whether there may be more.</returns>
    private Task<bool> PruneAsync(Func<IQueryable<ProcessedUpdate>, IQueryable<ProcessedUpdate>> from, CancellationToken cancellation) => runner.RunAsync("system", async work =>
    {
        var until = work.Now - Kept;
        var first = await from(work.Db.ProcessedUpdates).Take(AtOnce).ToListAsync(cancellation);
        var old = first.FindAll(update => update.At < until);
        work.Db.ProcessedUpdates.RemoveRange(old);
        return old.Count == AtOnce;
    }, cancellation);

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Old update numbers could not be forgotten ({Error}); it will be tried again.")]
    private partial void LogFailed(string error);
}
