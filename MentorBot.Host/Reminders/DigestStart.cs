using System.Data.Common;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Roadmaps.Digests;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Each digest plans the next. At a start this plans those of schools whose chain is broken: a roadmap that went live
/// before there were digests, or one whose last open row was closed and opened again.
/// </summary>
internal sealed partial class DigestStart(
    UnitOfWorkRunner runner, ReadingConnections reading, IHostApplicationLifetime lifetime, ILogger<DigestStart> logger) : BackgroundService
{
    /// <summary>Without EF, like all that happens at every start.</summary>
    private static readonly Statement WithoutDigest = new(
        """
        SELECT DISTINCT r."SchoolId" FROM roadmaps r
        WHERE r."LiveOn" IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM reminders m WHERE m."Subject" = 'Digest' AND m."SubjectId" = r."SchoolId" AND m."State" = 'Planned')
        """);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, lifetime.ApplicationStarted).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stoppingToken.ThrowIfCancellationRequested();
        try
        {
            foreach (var school in await reading.ReadAsync(WithoutDigest, rows => SchoolsAsync(rows, stoppingToken), [], stoppingToken)) await PlanAsync(school, stoppingToken);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(error.GetType().Name);
        }
    }

    private static async Task<List<long>> SchoolsAsync(DbDataReader rows, CancellationToken cancellation)
    {
        var schools = new List<long>();
        while (await rows.ReadAsync(cancellation)) schools.Add(rows.GetInt64(0));
        return schools;
    }

    private Task PlanAsync(long schoolId, CancellationToken cancellation) => runner.RunAsync("system", async work =>
        await DigestPlan.ReplanAsync(work, await work.Db.Schools.SingleAsync(school => school.Id == schoolId, cancellation), cancellation), cancellation);

    [LoggerMessage(EventId = 5401, Level = LogLevel.Warning, Message = "The digests of some schools could not be planned ({Error}); the next start tries again.")]
    private partial void LogFailed(string error);
}
