using MentorBot.Host.Data;
using Microsoft.Data.Sqlite;

namespace MentorBot.Tests.Infrastructure;

/// <summary>A folder of its own for the files of one test, and a database of its own, both gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly Lazy<string> database;

    private readonly bool isOnServer;

    public TemporaryFolder() : this(TestServer.IsChosen)
    {
    }

    private TemporaryFolder(bool isOnServer)
    {
        this.isOnServer = isOnServer;
        database = new Lazy<string>(() => isOnServer ? TestServer.CreateDatabase() : TestFile.CreateDatabase(System.IO.Path.Combine(Path, "mentorbot.db")));
    }

    /// <summary>With a PostgreSQL database, whatever the other tests run on; skips the running test where there is no server.</summary>
    public static TemporaryFolder OnServer()
    {
        TestServer.Require();
        return new TemporaryFolder(isOnServer: true);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("mentorbot-").FullName;

    /// <summary>The connection string of the database on which the tests run, which is migrated already: see <see cref="Settings"/>.</summary>
    public string Database => database.Value;

    public DatabaseOptions Options => new() { Provider = isOnServer ? DatabaseProvider.Postgres : DatabaseProvider.Sqlite, ConnectionString = Database, Folder = Path };

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
        if (isOnServer && database.IsValueCreated) TestServer.DropDatabase(Database);
        Directory.Delete(Path, recursive: true);
    }
}
