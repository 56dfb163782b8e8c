using System.Collections.Concurrent;
using System.Data.Common;

namespace MentorBot.Host.Data;

/// <summary>Connections that only read, kept open with the statements prepared on them: one for each who reads at the same moment.</summary>
internal sealed class ReadingConnections(DatabaseConnections connections) : IAsyncDisposable
{
    private readonly ConcurrentBag<Reading> idle = [];

    /// <summary>Runs a query and reads its result.</summary>
    public async Task<T> ReadAsync<T>(Statement statement, Func<DbDataReader, Task<T>> read, object?[] values, CancellationToken cancellation)
    {
        var reading = idle.TryTake(out var free) ? free : await OpenAsync(cancellation);
        try
        {
            await using var rows = await reading.Statements.Command(statement, transaction: null, values).ExecuteReaderAsync(cancellation);
            var result = await read(rows);
            await rows.CloseAsync();
            idle.Add(reading);
            return result;
        }
        catch
        {
            await reading.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var reading)) await reading.DisposeAsync();
    }

    private async Task<Reading> OpenAsync(CancellationToken cancellation) => new(await connections.OpenReadingAsync(cancellation));

    private sealed class Reading(DbConnection connection) : IAsyncDisposable
    {
        public PreparedStatements Statements { get; } = new(connection);

        public async ValueTask DisposeAsync()
        {
            await Statements.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
