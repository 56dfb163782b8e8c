using System.Data;
using MentorBot.Host.Data;
using MentorBot.Host.Outbox;

namespace MentorBot.Host.Instances;

/// <summary>
/// Keeps this instance among the living and follows those that are no more. On SQLite there is one process: what
/// earlier ones have left is its own from the start.
/// </summary>
internal sealed partial class InstanceRegistry(
    DatabaseConnections connections, ThisInstance instance, InstanceLease lease, OutboxSender sender, ILogger<InstanceRegistry> logger) : BackgroundService
{
    private const int BeatsBetweenSweeps = 5;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>What is committed reaches the sender at once; a message that has not after this long was forgotten on the way.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(5);

    /// <summary>By then an instance that thought itself alone has seen this one.</summary>
    private static readonly TimeSpan UntilSeen = TimeSpan.FromSeconds(3);

    /// <summary>After the server itself was away, the others get as long to show themselves.</summary>
    private static readonly TimeSpan UntilOthersAreBack = TimeSpan.FromSeconds(4);

    private static readonly Statement Inherit = new("""UPDATE outbox SET "Owner" = @p0 WHERE "Owner" <> @p0""", DbType.Int64);

    private InstanceSession? session;
    private long judgesFrom;
    private int beats;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (connections.IsSqlite) await InheritAsync(cancellationToken);
        else if (await BeatAsync(isFirst: true, cancellationToken)) await Task.Delay(UntilSeen, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // A host inside another program (a test) may be stopped twice at once: by that program and by its own main method.
        if (Interlocked.Exchange(ref session, null) is not { } leaving) return;
        await leaving.LeaveAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await leaving.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (!connections.IsSqlite) await BeatAsync(isFirst: false, stoppingToken);
                if (++beats % BeatsBetweenSweeps == 0) await sender.TakeUpAsync(Ids.At(-Forgotten), stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error.GetType().Name);
            }
        }
    }

    private async Task InheritAsync(CancellationToken cancellation)
    {
        // Without EF, whose model is still being built at this moment of a start.
        await using var connection = await connections.OpenExistingAsync(cancellation);
        await using var statements = new PreparedStatements(connection);
        await statements.Command(Inherit, transaction: null, instance.Id).ExecuteNonQueryAsync(cancellation);
        lease.HoldForEver();
    }

    /// <returns>Whether there are other instances.</returns>
    private async Task<bool> BeatAsync(bool isFirst, CancellationToken cancellation)
    {
        try
        {
            var asked = Environment.TickCount64;
            session ??= await InstanceSession.OpenAsync(connections.ConnectionString, instance.Id, cancellation);
            var taken = await FollowOthersAsync(session, isFirst, cancellation);
            var beat = await session.BeatAsync(cancellation);
            var wasTakenOver = beat.IsNew && !isFirst;
            if (wasTakenOver) lease.BeginTerm();
            lease.Renew(asked, isAlone: !beat.HasOthers);
            if (Environment.TickCount64 - asked < Interval.TotalMilliseconds / 10) Ids.Follow(beat.Now);
            if (wasTakenOver) LogWasTakenOver();
            if (!isFirst && (taken > 0 || wasTakenOver)) await sender.TakeUpAsync(long.MaxValue, cancellation);
            return beat.HasOthers;
        }
        catch (Exception)
        {
            await LoseAsync();
            throw;
        }
    }

    /// <returns>How many messages became ours.</returns>
    private async Task<int> FollowOthersAsync(InstanceSession living, bool isFirst, CancellationToken cancellation)
    {
        if (Environment.TickCount64 < judgesFrom) return 0;
        var taken = await living.TakeOverAsync(cancellation);
        if (isFirst || beats % BeatsBetweenSweeps == 0) taken += await living.AdoptAsync(cancellation);
        if (taken > 0) LogTookOver(taken);
        return taken;
    }

    private async Task LoseAsync()
    {
        lease.Suspend();
        if (session is null) return;
        judgesFrom = Environment.TickCount64 + (long)UntilOthersAreBack.TotalMilliseconds;
        await session.DisposeAsync();
        session = null;
    }

    [LoggerMessage(EventId = 2201, Level = LogLevel.Warning, Message = "This instance could not show that it lives ({Error}); it sends nothing until it has.")]
    private partial void LogFailed(string error);

    [LoggerMessage(EventId = 2202, Level = LogLevel.Information, Message = "{Count} messages of an instance that is no more are taken over.")]
    private partial void LogTookOver(int count);

    [LoggerMessage(EventId = 2203, Level = LogLevel.Warning, Message = "This instance was silent for too long; what it had to send was taken over by another.")]
    private partial void LogWasTakenOver();
}
