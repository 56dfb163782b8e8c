using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Conversation;

/// <summary>
/// Forgets updates that no messenger will deliver again. Telegram keeps one for a day, and after a quiet week its numbers
/// begin anew anywhere: a number remembered for ever would one day swallow somebody's answer.
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
                while (await PruneAsync(stoppingToken) == AtOnce)
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

    private Task<int> PruneAsync(CancellationToken cancellation) => runner.RunAsync("system", async work =>
    {
        var until = work.Now - Kept;
        var old = await work.Db.ProcessedUpdates.Where(update => update.At < until).OrderBy(update => update.Id).Take(AtOnce).ToListAsync(cancellation);
        work.Db.ProcessedUpdates.RemoveRange(old);
        return old.Count;
    }, cancellation);

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Old update numbers could not be forgotten ({Error}); it will be tried again.")]
    private partial void LogFailed(string error);
}
