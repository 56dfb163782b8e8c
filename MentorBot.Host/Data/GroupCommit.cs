using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace MentorBot.Host.Data;

/// <summary>
/// The one writer of the database. The changes of everybody who waits at a moment go into one transaction, so that one
/// flush to the disk serves them all. Each still stands or falls alone: one that contradicts what is stored leaves the
/// group, and the others are written anew.
/// </summary>
internal sealed partial class GroupCommit(DatabaseConnections connections, ILogger<GroupCommit> logger) : IHostedService
{
    private const int LargestGroup = 500;
    private const int Attempts = 5;

    private readonly Channel<PendingChange> queue = Channel.CreateBounded<PendingChange>(new BoundedChannelOptions(2_000) { SingleReader = true });

    private Task? running;

    /// <summary>Writes all that was changed in <paramref name="db"/>; when the task completes it is on the disk.</summary>
    /// <exception cref="DbUpdateException">The change contradicts what is stored; nothing of it was written.</exception>
    /// <exception cref="DatabaseUnavailableException">The database cannot be written at present.</exception>
    public async Task CommitAsync(MentorBotDb db, CancellationToken cancellation)
    {
        if (await ContextChange.OfAsync(db) is { } change) await CommitAsync(change, cancellation);
    }

    /// <inheritdoc cref="CommitAsync(MentorBotDb, CancellationToken)"/>
    public async Task CommitAsync(PendingChange change, CancellationToken cancellation)
    {
        if (!queue.Writer.TryWrite(change)) await queue.Writer.WriteAsync(change, cancellation);
        await change.Written;
    }

    /// <summary>Begins to write; it is needed before the program listens, when the database is filled for the first time.</summary>
    public void Start() => running ??= Task.Run(WriteUntilCompletedAsync);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Start();
        return Task.CompletedTask;
    }

    /// <summary>Commits what still waits, then ends: nobody is left without an answer when the program stops.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        if (running is not null) await running.WaitAsync(cancellationToken);
    }

    private async Task WriteUntilCompletedAsync()
    {
        var group = new List<PendingChange>(LargestGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var change)) group.Add(change);
            await CommitGroupAsync(group);
            group.Clear();
        }

        await connections.CloseWriterAsync();
    }

    private async Task CommitGroupAsync(List<PendingChange> group)
    {
        try
        {
            while (group.Count > 0 && await WriteAsync(group) is var (refused, why))
            {
                group.Remove(refused);
                refused.Fail(why);
            }

            foreach (var change in group) change.Complete();
        }
        catch (Exception error)
        {
            LogGroupFailed(error, group.Count);
            foreach (var change in group) change.Fail(new DatabaseUnavailableException(error));
            await connections.CloseWriterAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>The change that cannot be written, and why: then nothing was. Null where all are on the disk.</returns>
    private async Task<(PendingChange Refused, Exception Why)?> WriteAsync(List<PendingChange> group)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryWriteAsync(group);
            }
            catch (Exception error) when (attempt < Attempts && IsCollision(error))
            {
                // Two instances touched the same rows in different orders, and the server let one of them go first: now it is our turn.
            }
        }
    }

    private async Task<(PendingChange Refused, Exception Why)?> TryWriteAsync(List<PendingChange> group)
    {
        var writer = await connections.WriterAsync();
        await using var transaction = await writer.Connection.BeginTransactionAsync();
        foreach (var change in group)
        {
            try
            {
                await change.WriteAsync(writer, transaction);
            }
            catch (Exception error) when (IsOwnFault(error, writer.Connection))
            {
                await transaction.RollbackAsync();
                return (change, error);
            }
        }

        await transaction.CommitAsync();
        return null;
    }

    private static bool IsCollision(Exception error) => error.GetBaseException() is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable,
    };

    /// <summary>A change that can never be written fails alone; a full disk or a broken connection fails the group.</summary>
    private static bool IsOwnFault(Exception error, DbConnection connection) => connection.State == ConnectionState.Open && error.GetBaseException() switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH,
        DbException other => other is PostgresException && !other.IsTransient,
        _ => true,
    };

    [LoggerMessage(EventId = 2001, Level = LogLevel.Error, Message = "A group of {Count} changes could not be committed; their callers will try again.")]
    private partial void LogGroupFailed(Exception error, int count);
}

/// <summary>The database could not be written at all: full, locked or gone. Nothing was changed; the same may succeed later.</summary>
internal sealed class DatabaseUnavailableException(Exception inner) : Exception("The database could not be written.", inner);
