using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Outbox;
using MentorBot.Host.Participants.Reachability;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Reminders;

/// <summary>Takes up that the messenger has refused a message to somebody; at a start also what an earlier run had no time for.</summary>
internal sealed partial class UnreachableWatch(
    UnitOfWorkRunner runner, ReadingConnections reading, UnreachableNews news, IHostApplicationLifetime lifetime, ILogger<UnreachableWatch> logger) : BackgroundService
{
    private const int MostAtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Without EF, like all that happens at every start; mostly there is nobody.</summary>
    private static readonly Statement Anybody = new("""SELECT 1 FROM participants m JOIN people p ON p."Id" = m."PersonId" WHERE NOT p."Reachable" LIMIT 1""");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, lifetime.ApplicationStarted).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stoppingToken.ThrowIfCancellationRequested();
        await DoAsync(LookThroughAsync, stoppingToken);
        while (await news.People.WaitToReadAsync(stoppingToken))
        {
            var people = new HashSet<long>();
            while (people.Count < MostAtOnce && news.People.TryRead(out var person)) people.Add(person);
            await DoAsync(async work =>
            {
                foreach (var person in people)
                {
                    await PersonReachability.LostAsync(work, person, stoppingToken);
                    await FailedReminders.HandOverAsync(work, person, stoppingToken);
                }
            }, stoppingToken);
        }
    }

    private async Task LookThroughAsync(UnitOfWork work)
    {
        if (!await reading.ReadAsync(Anybody, rows => rows.ReadAsync(), [], CancellationToken.None)) return;
        var schools = await work.Db.Participants
            .Where(participant => participant.Person != null && !participant.Person.Reachable)
            .Select(participant => participant.School!).Distinct().ToListAsync();
        foreach (var school in schools) await PersonReachability.PlanAsync(work, school, work.Now, CancellationToken.None);
    }

    private async Task DoAsync(Func<UnitOfWork, Task> change, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await runner.RunAsync("system", change, stopping);
                return;
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                LogFailed(error.GetType().Name);
                await Task.Delay(Pause, stopping);
            }
        }
    }

    [LoggerMessage(EventId = 5301, Level = LogLevel.Warning, Message = "It could not be written down yet that the curators are to hear of unreachable people ({Error}); trying again.")]
    private partial void LogFailed(string error);
}
