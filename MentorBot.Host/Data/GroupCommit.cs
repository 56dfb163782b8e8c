using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace MentorBot.Host.Data;

/// <summary>
/// The one writer of the database. The changes of everybody who waits at a moment go into one transaction, so that
/// one flush to the disk serves them all; each still stands or falls alone, behind a savepoint of its own.
/// </summary>
internal sealed partial class GroupCommit(DatabaseConnections connections, ILogger<GroupCommit> logger) : IHostedService
{
    private const int LargestGroup = 200;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(1_000) { SingleReader = true });

    private Task? running;

    private sealed record Waiting(MentorBotDb Db, TaskCompletionSource Done);

    /// <summary>Writes all that was changed in <paramref name="db"/>; when the task completes it is on the disk.</summary>
    /// <exception cref="DbUpdateException">The change contradicts what is stored; nothing of it was written.</exception>
    public async Task CommitAsync(MentorBotDb db, CancellationToken cancellation)
    {
        if (!db.ChangeTracker.HasChanges()) return;
        var waiting = new Waiting(db, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await queue.Writer.WriteAsync(waiting, cancellation);
        await waiting.Done.Task;
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
        var group = new List<Waiting>(LargestGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var waiting)) group.Add(waiting);
            await CommitGroupAsync(group);
            group.Clear();
        }

        await connections.CloseWriterAsync();
    }

    private async Task CommitGroupAsync(List<Waiting> group)
    {
        var written = new List<Waiting>(group.Count);
        try
        {
            var connection = await connections.WriterAsync();
            await using (var transaction = await connection.BeginTransactionAsync())
            {
                foreach (var waiting in group)
                {
                    if (await WriteAsync(waiting, connection, transaction)) written.Add(waiting);
                }

                await transaction.CommitAsync();
            }

            foreach (var waiting in written) waiting.Done.SetResult();
        }
        catch (Exception error)
        {
            LogGroupFailed(error, group.Count);
            foreach (var waiting in group) waiting.Done.TrySetException(new DatabaseUnavailableException(error));
            await connections.CloseWriterAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> WriteAsync(Waiting waiting, DbConnection connection, DbTransaction transaction)
    {
        try
        {
            waiting.Db.Database.SetDbConnection(connection, contextOwnsConnection: false);
            await waiting.Db.Database.UseTransactionAsync(transaction);
            await waiting.Db.SaveChangesAsync(acceptAllChangesOnSuccess: false);
            return true;
        }
        catch (Exception error) when (IsOwnFault(error, connection))
        {
            waiting.Done.SetException(error);
            return false;
        }
    }

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
