using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MentorBot.Host.Data;

/// <summary>Brings the database to the model of this version before anything else touches it.</summary>
internal sealed partial class DatabaseSetup(DatabaseConnections connections, ILogger<DatabaseSetup> logger)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(connections.DataFolder);
        if (await IsCurrentAsync(cancellation)) return;
        await using var db = new MentorBotDb(connections.ContextOptions);
        if (!await IsBehindAsync(db, cancellation)) return;

        await using var turn = await MigrationTurn.TakeAsync(db, connections.IsSqlite, cancellation);
        if (!await IsBehindAsync(db, cancellation)) return;
        await db.Database.MigrateAsync(cancellation);
        LogMigrated((await db.Database.GetAppliedMigrationsAsync(cancellation)).Last());
    }

    /// <summary>
    /// Nearly every start finds nothing to do, and learns it from one query, without EF and its model. Whatever is not
    /// just as it should be, a database that is not there or does not answer too, is for EF to judge.
    /// </summary>
    private async Task<bool> IsCurrentAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await connections.OpenExistingAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "select \"MigrationId\" from \"__EFMigrationsHistory\"";
            var applied = new HashSet<string>(StringComparer.Ordinal);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation)) applied.Add(rows.GetString(0));
            return applied.SetEquals(KnownMigrations());
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static IEnumerable<string> KnownMigrations() => typeof(MentorBotDb).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Migration)))
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id);

    private static async Task<bool> IsBehindAsync(MentorBotDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        return applied.Except(known).FirstOrDefault() is { } foreign
            ? throw new ForeignDatabaseException(
                $"The database carries the migration {foreign}, which this version of the program does not know. Start the version that made it, or name another database in Database:ConnectionString.")
            : applied.Count < known.Count;
    }

    [LoggerMessage(EventId = 2101, Level = LogLevel.Information, Message = "The database now stands at migration {Migration}.")]
    private partial void LogMigrated(string migration);
}
