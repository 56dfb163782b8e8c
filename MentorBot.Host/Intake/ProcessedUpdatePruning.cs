using System.Data;
using System.Data.Common;
using MentorBot.Host.Data;

namespace MentorBot.Host.Intake;

/// <summary>
/// Forgets updates that no messenger will deliver again. Telegram keeps one for a day, and after a quiet week its numbers
/// begin anew anywhere: a number remembered for ever would one day swallow somebody's answer. Within a run of numbers the
/// smallest are the oldest, so no index on the time is needed; numbers that began anew lower have left the old ones at the
/// other end, so both ends are looked at.
/// </summary>
internal sealed partial class ProcessedUpdatePruning(GroupCommit commit, TimeProvider clock, ILogger<ProcessedUpdatePruning> logger) : BackgroundService
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
                while (await PruneAsync())
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

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> PruneAsync()
    {
        var change = new Pruning((clock.GetUtcNow() - Kept).UtcDateTime);
        await commit.CommitAsync(change, CancellationToken.None);
        return change.Removed >= AtOnce;
    }

    /// <param name="until">What was remembered before is forgotten.</param>
    private sealed class Pruning(DateTime until) : PendingChange
    {
        private static readonly Statement Smallest = new(
            $"""DELETE FROM processed_updates WHERE "At" < @p0 AND "Id" IN (SELECT "Id" FROM processed_updates ORDER BY "Id" LIMIT {AtOnce})""", DbType.DateTime);

        private static readonly Statement Largest = new(
            $"""DELETE FROM processed_updates WHERE "At" < @p0 AND "Id" IN (SELECT "Id" FROM processed_updates ORDER BY "Id" DESC LIMIT {AtOnce})""", DbType.DateTime);

        /// <summary>Of the larger of the two.</summary>
        public int Removed { get; private set; }

        public override async Task WriteAsync(WritingConnection connection, DbTransaction transaction) => Removed = Math.Max(
            await connection.ExecuteAsync(Smallest, transaction, until), await connection.ExecuteAsync(Largest, transaction, until));
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Old update numbers could not be forgotten ({Error}); it will be tried again.")]
    private partial void LogFailed(string error);
}
