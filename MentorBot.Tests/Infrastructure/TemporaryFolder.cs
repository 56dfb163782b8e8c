using MentorBot.Host.Data;
using Microsoft.Data.Sqlite;

namespace MentorBot.Tests.Infrastructure;

/// <summary>A folder of its own for the files of one test, and a database of its own, both gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly Lazy<string> database;

    public TemporaryFolder() => database = new Lazy<string>(() =>
        TestServer.IsChosen ? TestServer.CreateDatabase() : $"Data Source={System.IO.Path.Combine(Path, "mentorbot.db")}");

    public string Path { get; } = Directory.CreateTempSubdirectory("mentorbot-").FullName;

    /// <summary>The connection string of the database on which the tests run: see <see cref="Settings"/>.</summary>
    public string Database => database.Value;

    public DatabaseOptions Options => new() { Provider = TestServer.IsChosen ? DatabaseProvider.Postgres : DatabaseProvider.Sqlite, ConnectionString = Database, Folder = Path };

    /// <summary>The section <c>Database</c> of a program that is to use the test's database.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Settings =>
    [
        new("Database:Provider", Options.Provider.ToString()),
        new("Database:ConnectionString", Options.ConnectionString),
        new("Database:Folder", Options.Folder),
    ];

    public void Dispose()
    {
        if (!Directory.Exists(Path)) return;
        SqliteConnection.ClearAllPools();
        if (TestServer.IsChosen && database.IsValueCreated) TestServer.DropDatabase(Database);
        Directory.Delete(Path, recursive: true);
    }
}
