using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace MentorBot.Host.Data;

/// <summary>How the program reaches its database: many short readers, and one connection that writes.</summary>
internal sealed class DatabaseConnections(DatabaseOptions options)
{
    /// <summary>Of a connection that reads, in KiB: each commit empties it, so a large one is memory for nothing.</summary>
    private const string SmallCache = "PRAGMA cache_size=-256";

    private WritingConnection? writer;

    public bool IsSqlite { get; } = options.Provider == DatabaseProvider.Sqlite;

    public string ConnectionString { get; } = Complete(options);

    /// <summary>The folder of the SQLite file, where the emulator's file stands too.</summary>
    public string DataFolder { get; } = Path.GetFullPath(options.Folder ?? (options.Provider == DatabaseProvider.Sqlite
        ? Path.GetDirectoryName(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource) ?? ""
        : "data"), Directory.GetCurrentDirectory());

    public DbContextOptions<MentorBotDb> ContextOptions { get; } = Options(options);

    /// <summary>A context to read with. On SQLite its connection stays open until it is disposed: opening one for each query costs more than most of them.</summary>
    public MentorBotDb OpenDb()
    {
        var db = new MentorBotDb(ContextOptions);
        if (!IsSqlite) return db;
        db.Database.OpenConnection();
        Execute(db.Database.GetDbConnection(), SmallCache);
        return db;
    }

    /// <summary>The writing connection, opened when it is first needed and again after it was closed.</summary>
    public async Task<WritingConnection> WriterAsync()
    {
        if (writer is not null) return writer;
        var opened = Connection();
        await opened.OpenAsync();
        // A write-ahead log, so that readers never wait for the writer; every commit reaches the disk before it counts.
        if (IsSqlite) Execute(opened, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA cache_size=-8192");
        return writer = new WritingConnection(opened);
    }

    /// <summary>A connection that is used for reading alone, for as long as the caller keeps it.</summary>
    public async Task<DbConnection> OpenReadingAsync(CancellationToken cancellation)
    {
        var opened = Connection();
        await opened.OpenAsync(cancellation);
        if (IsSqlite) Execute(opened, SmallCache);
        return opened;
    }

    /// <summary>A connection that makes no file where there is none.</summary>
    public async Task<DbConnection> OpenExistingAsync(CancellationToken cancellation)
    {
        DbConnection opened = IsSqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString())
            : new NpgsqlConnection(ConnectionString);
        await opened.OpenAsync(cancellation);
        return opened;
    }

    public async Task CloseWriterAsync()
    {
        if (writer is not { } closing) return;
        writer = null;
        await closing.DisposeAsync();
    }

    private DbConnection Connection() => IsSqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Complete(DatabaseOptions options)
    {
        try
        {
            return options.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnectionStringBuilder(options.ConnectionString) { ForeignKeys = true }.ToString()
                : PostgresDefaults.Complete(options.ConnectionString);
        }
        catch (ArgumentException)
        {
            // What stands there may hold a password: it is not repeated.
            throw new OptionsValidationException(
                "Database", typeof(DatabaseOptions), [$"Database:ConnectionString cannot be read as one of {options.Provider}; for SQLite give «Data Source=FILE»."]);
        }
    }

    private static DbContextOptions<MentorBotDb> Options(DatabaseOptions options)
    {
        var builder = new DbContextOptionsBuilder<MentorBotDb>();
        if (options.Provider == DatabaseProvider.Sqlite) builder.UseSqlite(Complete(options));
        else builder.UseNpgsql(Complete(options));
        return builder.Options;
    }
}
