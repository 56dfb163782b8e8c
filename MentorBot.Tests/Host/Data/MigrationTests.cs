using MentorBot.Host.Data;
using MentorBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace MentorBot.Tests.Host.Data;

/// <summary>Where one of the first two fails, the model was changed without its migration: see docs/database.md.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_migrations_make_exactly_the_model_on_SQLite() =>
        await AssertMigrationsMakeTheModelAsync(Sqlite("migrated"), Sqlite("created"));

    [SkippableFact]
    public async Task The_migrations_make_exactly_the_model_on_PostgreSQL()
    {
        var (migrated, created) = (TestServer.RequireEmpty(), TestServer.RequireEmpty());
        try
        {
            await AssertMigrationsMakeTheModelAsync(migrated, created);
        }
        finally
        {
            TestServer.DropDatabase(migrated.ConnectionString);
            TestServer.DropDatabase(created.ConnectionString);
        }
    }

    [SkippableFact]
    public async Task Processes_that_start_together_on_an_empty_PostgreSQL_all_start()
    {
        var options = TestServer.RequireEmpty();
        try
        {
            await using (var db = new MentorBotDb(new DatabaseConnections(options).ContextOptions)) await CreateEmptyAsync(db);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SetUpAsync(options))));
        }
        finally
        {
            TestServer.DropDatabase(options.ConnectionString);
        }
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_migrated_does_not_block_the_next()
    {
        var options = Sqlite("killed");
        await using (var db = new MentorBotDb(new DatabaseConnections(options).ContextOptions))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                create table __EFMigrationsLock (Id integer not null primary key, Timestamp text not null);
                insert into __EFMigrationsLock values (1, '2026-01-01');
                """);
        }

        await SetUpAsync(options).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_what_to_do()
    {
        var options = Sqlite("newer");
        await SetUpAsync(options);
        await using (var db = new MentorBotDb(new DatabaseConnections(options).ContextOptions))
        {
            await db.Database.ExecuteSqlAsync($"insert into __EFMigrationsHistory values ('99990101000000_Later', '10.0.14')");
        }

        var refusal = await Assert.ThrowsAsync<ForeignDatabaseException>(() => SetUpAsync(options));
        Assert.Contains("99990101000000_Later", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task AssertMigrationsMakeTheModelAsync(DatabaseOptions migratedOptions, DatabaseOptions createdOptions)
    {
        await SetUpAsync(migratedOptions);
        await SetUpAsync(migratedOptions);
        await using var migrated = new MentorBotDb(new DatabaseConnections(migratedOptions).ContextOptions);
        await using var created = new MentorBotDb(new DatabaseConnections(createdOptions).ContextOptions);
        await created.Database.EnsureCreatedAsync();

        var wanted = DatabaseDescription.Of(created);
        Assert.Contains(wanted, line => line.StartsWith("reminders index ", StringComparison.Ordinal));
        Assert.Equal(wanted, DatabaseDescription.Of(migrated));
        Assert.False(migrated.Database.HasPendingModelChanges());
    }

    private static Task SetUpAsync(DatabaseOptions options) =>
        new DatabaseSetup(new DatabaseConnections(options), NullLogger<DatabaseSetup>.Instance).RunAsync(CancellationToken.None);

    private static async Task CreateEmptyAsync(MentorBotDb db)
    {
        var admin = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
        var name = admin.Database;
        admin.Database = "postgres";
        await using var connection = new NpgsqlConnection(admin.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"create database \"{name}\"";
        await command.ExecuteNonQueryAsync();
    }

    private DatabaseOptions Sqlite(string name) => new() { ConnectionString = $"Data Source={Path.Combine(folder.Path, name)}.db" };
}
