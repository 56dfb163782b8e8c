using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Data;

/// <summary>Brings the database to the model of this version before anything else touches it.</summary>
internal sealed partial class DatabaseSetup(DatabaseConnections connections, ILogger<DatabaseSetup> logger)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(connections.DataFolder);
        await using var db = new MentorBotDb(connections.ContextOptions);
        if (!await IsBehindAsync(db, cancellation)) return;

        await using var turn = await MigrationTurn.TakeAsync(db, connections.IsSqlite, cancellation);
        if (!await IsBehindAsync(db, cancellation)) return;
        await db.Database.MigrateAsync(cancellation);
        LogMigrated((await db.Database.GetAppliedMigrationsAsync(cancellation)).Last());
    }

    private static async Task<bool> IsBehindAsync(MentorBotDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        return applied.Except(known).FirstOrDefault() is { } foreign
            ? throw new InvalidOperationException(
                $"The database carries the migration {foreign}, which this version of the program does not know. Start the version that made it, or name another database in Database:ConnectionString.")
            : applied.Count < known.Count;
    }

    [LoggerMessage(EventId = 2101, Level = LogLevel.Information, Message = "The database now stands at migration {Migration}.")]
    private partial void LogMigrated(string migration);
}
