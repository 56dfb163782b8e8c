using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Digests;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>
/// Each digest plans the next. At a start this plans those of schools whose chain is broken: a roadmap that went live
/// before there were digests, or one whose last open row was closed and opened again.
/// </summary>
internal sealed partial class DigestStart(UnitOfWorkRunner runner, IHostApplicationLifetime lifetime, ILogger<DigestStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, lifetime.ApplicationStarted).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stoppingToken.ThrowIfCancellationRequested();
        try
        {
            foreach (var school in await WithoutDigestAsync(stoppingToken)) await PlanAsync(school, stoppingToken);
        }
        catch (Exception error) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(error.GetType().Name);
        }
    }

    private async Task<List<long>> WithoutDigestAsync(CancellationToken cancellation)
    {
        await using var db = runner.OpenDb();
        return await db.Roadmaps
            .Where(roadmap => roadmap.LiveOn != null && !db.Reminders.Any(reminder =>
                reminder.Subject == ReminderSubject.Digest && reminder.SubjectId == roadmap.SchoolId && reminder.State == ReminderState.Planned))
            .Select(roadmap => roadmap.SchoolId).Distinct().ToListAsync(cancellation);
    }

    private Task PlanAsync(long schoolId, CancellationToken cancellation) => runner.RunAsync("system", async work =>
        await DigestPlan.ReplanAsync(work, await work.Db.Schools.SingleAsync(school => school.Id == schoolId, cancellation), cancellation), cancellation);

    [LoggerMessage(EventId = 5401, Level = LogLevel.Warning, Message = "The digests of some schools could not be planned ({Error}); the next start tries again.")]
    private partial void LogFailed(string error);
}
