using MentorBot.Host.Data;
using Npgsql;

namespace MentorBot.Host.Instances;

/// <summary>What the first instance puts into an empty database (the owner's key, where the clock stands, the sample school) only one may put there.</summary>
internal static class StartTurn
{
    private const long LockNumber = 0x5374617274; // «Start»

    /// <returns>To be disposed when everything is there; null where there is no other instance. The server frees it, too, when its holder dies.</returns>
    public static async Task<IAsyncDisposable?> TakeAsync(DatabaseConnections connections, CancellationToken cancellation)
    {
        if (connections.IsSqlite) return null;
        var settings = new NpgsqlConnectionStringBuilder(connections.ConnectionString) { Pooling = false, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(settings.ToString());
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = $"set lock_timeout = 0; select pg_advisory_lock({LockNumber})";
            await command.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
