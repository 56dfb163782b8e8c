using System.Data.Common;

namespace MentorBot.Host.Data;

/// <summary>The statements that were prepared on one connection. Not for several users at once, like the connection itself.</summary>
internal sealed class PreparedStatements(DbConnection connection) : IAsyncDisposable
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 16).Select(index => $"@p{index}")];

    private readonly Dictionary<Statement, DbCommand> commands = [];

    /// <summary>The prepared command with its values set.</summary>
    public DbCommand Command(Statement statement, DbTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(statement, out var command)) commands[statement] = command = Create(statement);
        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values) await command.DisposeAsync();
        commands.Clear();
    }

    private DbCommand Create(Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        for (var index = 0; index < statement.Types.Count; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Names[index];
            parameter.DbType = statement.Types[index];
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
