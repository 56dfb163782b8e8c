using System.Security.Cryptography;
using MentorBot.Host.Data;
using Npgsql;

namespace MentorBot.Host.Instances;

/// <summary>
/// The connection by which an instance shows on PostgreSQL that it lives: its row in <c>instances</c>, and locks of the
/// session, which the server frees at once when the process dies. The clock is the database's.
/// </summary>
internal sealed class InstanceSession : IAsyncDisposable
{
    /// <summary>Beside the numbers of instances, which are locks of one number, those of two are free for the last digits of ids.</summary>
    private const int NodeLocks = 0x4D42;

    private const string BeatSql =
        """
        INSERT INTO instances AS own ("Id", "StartedAt", "SeenAt") VALUES (@id, clock_timestamp(), clock_timestamp())
        ON CONFLICT ("Id") DO UPDATE SET "SeenAt" = clock_timestamp()
        RETURNING own.xmax = 0, clock_timestamp(), EXISTS (SELECT 1 FROM instances other WHERE other."Id" <> @id)
        """;

    private const string TakeOverSql =
        """
        WITH gone AS (
            DELETE FROM instances WHERE "Id" <> @id
              AND ("SeenAt" < clock_timestamp() - @lease OR ("SeenAt" < clock_timestamp() - @grace AND pg_try_advisory_xact_lock("Id")))
            RETURNING "Id")
        UPDATE outbox SET "Owner" = @id WHERE "Owner" IN (SELECT "Id" FROM gone)
        """;

    private const string AdoptSql =
        """
        UPDATE outbox SET "Owner" = @id
        WHERE "Owner" <> @id AND NOT EXISTS (SELECT 1 FROM instances WHERE instances."Id" = outbox."Owner")
        """;

    /// <summary>So long a lock that is free may be that of an instance that is just connecting again.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(2500);

    private readonly NpgsqlConnection connection;
    private readonly long id;
    private bool isLocked;
    private bool hasNode;

    private InstanceSession(NpgsqlConnection connection, long id) => (this.connection, this.id) = (connection, id);

    /// <param name="IsNew">There was no row of this instance: it is new, or others have taken it for dead.</param>
    /// <param name="Now">The database's clock.</param>
    internal readonly record struct Beat(bool IsNew, DateTimeOffset Now, bool HasOthers);

    public static async Task<InstanceSession> OpenAsync(string connectionString, long id, CancellationToken cancellation)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 3, CommandTimeout = 3, ApplicationName = "MentorBot instance" };
        var session = new InstanceSession(new NpgsqlConnection(settings.ToString()), id);
        try
        {
            await session.connection.OpenAsync(cancellation);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public async Task<Beat> BeatAsync(CancellationToken cancellation)
    {
        isLocked = isLocked || await LockAsync("SELECT pg_try_advisory_lock(@id)", cancellation, ("id", id)); // A session of ours that the server has not missed yet may keep it.
        await ClaimNodeAsync(cancellation);
        await using var command = Command(BeatSql, ("id", id));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return new Beat(rows.GetBoolean(0), await rows.GetFieldValueAsync<DateTimeOffset>(1, cancellation), rows.GetBoolean(2));
    }

    /// <summary>Makes the messages of the dead and of the silent ours; whoever asks second finds nothing.</summary>
    /// <returns>How many.</returns>
    public async Task<int> TakeOverAsync(CancellationToken cancellation)
    {
        await using var command = Command(TakeOverSql, ("id", id), ("lease", InstanceLease.Length), ("grace", Grace));
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The same for messages whose owner nobody knows.</summary>
    public async Task<int> AdoptAsync(CancellationToken cancellation)
    {
        await using var command = Command(AdoptSql, ("id", id));
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Says goodbye, so that the others take over at once what is left.</summary>
    public async Task LeaveAsync(CancellationToken cancellation)
    {
        await using var command = Command("""UPDATE instances SET "SeenAt" = 'epoch' WHERE "Id" = @id""", ("id", id));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Ids of two instances never meet, because each ends in a number that only one of them has.</summary>
    private async Task ClaimNodeAsync(CancellationToken cancellation)
    {
        for (var node = Ids.Node; !hasNode; node = RandomNumberGenerator.GetInt32(IdMaker.Nodes))
        {
            hasNode = await LockAsync("SELECT pg_try_advisory_lock(@locks, @node)", cancellation, ("locks", NodeLocks), ("node", node));
            if (hasNode) Ids.Node = node;
        }
    }

    private async Task<bool> LockAsync(string sql, CancellationToken cancellation, params (string Name, object Value)[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private NpgsqlCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
