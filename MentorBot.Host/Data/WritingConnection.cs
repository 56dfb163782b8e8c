using System.Data.Common;

namespace MentorBot.Host.Data;

/// <summary>The one connection that writes, with the statements prepared on it.</summary>
internal sealed class WritingConnection(DbConnection connection) : IAsyncDisposable
{
    private readonly PreparedStatements statements = new(connection);

    public DbConnection Connection => connection;

    /// <returns>How many rows it changed.</returns>
    public Task<int> ExecuteAsync(Statement statement, DbTransaction transaction, params ReadOnlySpan<object?> values) =>
        statements.Command(statement, transaction, values).ExecuteNonQueryAsync();

    public async ValueTask DisposeAsync()
    {
        await statements.DisposeAsync();
        await connection.DisposeAsync();
    }
}
