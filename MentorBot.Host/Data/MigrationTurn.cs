using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace MentorBot.Host.Data;

/// <summary>
/// Lets one process migrate at a time. On PostgreSQL a lock of the session does it, which the server frees even when its
/// holder is killed; EF's own lock lets two processes create the same table. On SQLite one process owns the file, so a
/// row left in EF's lock table is the trace of a killed start, on which the next one would wait for ever.
/// </summary>
internal sealed class MigrationTurn : IAsyncDisposable
{
    private const long LockNumber = 0x4D656E746F72; // «Mentor»

    private readonly MentorBotDb db;

    private MigrationTurn(MentorBotDb db) => this.db = db;

    public static async Task<MigrationTurn> TakeAsync(MentorBotDb db, bool isSqlite, CancellationToken cancellation)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellation)) await creator.CreateAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        if (isSqlite) await ForgetKilledStartAsync(db, cancellation);
        else await WaitForOthersAsync(db, cancellation);
        return new MigrationTurn(db);
    }

    /// <summary>The end of the session frees the lock, unless the connection goes back into a pool: so it is freed by name.</summary>
    public async ValueTask DisposeAsync()
    {
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({LockNumber}); reset lock_timeout");
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>A migration of a large table may take longer than anybody else may hold a lock.</summary>
    private static Task<int> WaitForOthersAsync(MentorBotDb db, CancellationToken cancellation)
    {
        db.Database.SetCommandTimeout(0);
        return db.Database.ExecuteSqlAsync($"set lock_timeout = 0; select pg_advisory_lock({LockNumber})", cancellation);
    }

    private static async Task ForgetKilledStartAsync(MentorBotDb db, CancellationToken cancellation)
    {
        var tables = await db.Database.SqlQuery<int>($"select count(*) as Value from sqlite_master where name = '__EFMigrationsLock'").SingleAsync(cancellation);
        if (tables > 0) await db.Database.ExecuteSqlAsync($"delete from __EFMigrationsLock", cancellation);
    }
}
