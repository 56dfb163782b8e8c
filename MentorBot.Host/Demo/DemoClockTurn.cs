using MentorBot.Host.Data;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Demo;

/// <summary>
/// One instance at a time moves the clock that all of them share; another one's move begins where this one ended. The
/// server frees the lock of an instance that is killed. One that is alone needs none.
/// </summary>
internal sealed class DemoClockTurn : IAsyncDisposable
{
    private const long LockNumber = 0x436C6F636B; // «Clock»

    private readonly MentorBotDb? holder;

    private DemoClockTurn(MentorBotDb? holder) => this.holder = holder;

    public static async Task<DemoClockTurn> TakeAsync(DatabaseConnections connections, CancellationToken cancellation)
    {
        if (connections.IsSqlite) return new DemoClockTurn(null);
        var session = connections.OpenDb();
        try
        {
            session.Database.SetCommandTimeout(0); // A long move is waited for.
            await session.Database.OpenConnectionAsync(cancellation);
            await session.Database.ExecuteSqlAsync($"select pg_advisory_lock({LockNumber})", cancellation);
            return new DemoClockTurn(session);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>The connection goes back into its pool and would keep the lock, so it is freed by name.</summary>
    public async ValueTask DisposeAsync()
    {
        if (holder is null) return;
        await holder.Database.ExecuteSqlAsync($"select pg_advisory_unlock({LockNumber})");
        await holder.DisposeAsync();
    }
}
