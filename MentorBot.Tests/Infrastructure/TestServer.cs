using MentorBot.Host.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace MentorBot.Tests.Infrastructure;

/// <summary>The PostgreSQL server on which tests make databases of their own; see docs/database.md.</summary>
internal static class TestServer
{
    /// <summary>Names a server on which databases may be created, such as <c>Host=localhost;Username=postgres</c>.</summary>
    private const string ServerVariable = "MENTORBOT_TEST_POSTGRES";

    /// <summary><c>Postgres</c> runs on that server all that else runs on SQLite.</summary>
    private const string DatabaseVariable = "MENTORBOT_TEST_DATABASE";

    /// <summary>A migrated database to copy: that takes a twentieth of migrating another one.</summary>
    private static readonly Lazy<string> Template = new(CreateTemplate);

    public static bool IsChosen { get; } =
        string.Equals(Environment.GetEnvironmentVariable(DatabaseVariable), nameof(DatabaseProvider.Postgres), StringComparison.OrdinalIgnoreCase);

    private static string? Server { get; } = Environment.GetEnvironmentVariable(ServerVariable);

    public static void Require() => Skip.If(string.IsNullOrEmpty(Server), $"{ServerVariable} names no PostgreSQL server.");

    /// <summary>The name of a database that is not there yet; skips the running test where there is no server.</summary>
    public static DatabaseOptions RequireEmpty()
    {
        Require();
        return new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = At(NewName(), pooling: false) };
    }

    /// <summary>A new, migrated database for a test that has begun by asking for the server.</summary>
    public static string CreateDatabase()
    {
        var name = NewName();
        Run($"create database {name} template {Template.Value}");
        return At(name, pooling: true);
    }

    public static void DropDatabase(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        Run($"drop database if exists {name} with (force)");
    }

    private static string CreateTemplate()
    {
        var name = NewName();
        var options = new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = At(name, pooling: false) };
        Task.Run(() => new DatabaseSetup(new DatabaseConnections(options), NullLogger<DatabaseSetup>.Instance).RunAsync(CancellationToken.None)).GetAwaiter().GetResult();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Run($"drop database if exists {name} with (force)");
        return name;
    }

    private static string NewName() => $"mentorbot_{Guid.NewGuid():N}";

    private static string At(string database, bool pooling)
    {
        if (string.IsNullOrEmpty(Server)) throw new InvalidOperationException($"{DatabaseVariable} asks for PostgreSQL, but {ServerVariable} names no server.");
        return new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = pooling }.ToString();
    }

    private static void Run(string command)
    {
        using var connection = new NpgsqlConnection(At("postgres", pooling: false));
        connection.Open();
        using var asked = connection.CreateCommand();
        asked.CommandText = command;
        asked.ExecuteNonQuery();
    }
}
