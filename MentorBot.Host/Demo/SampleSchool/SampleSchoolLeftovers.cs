using MentorBot.Host.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Demo.SampleSchool;

/// <summary>
/// A program that was killed while it loaded the sample school has left a part of it, and nothing else: it had not
/// listened yet. The file is put away before anybody opens it, and the loading begins anew.
/// </summary>
internal sealed partial class SampleSchoolLeftovers(
    DatabaseConnections connections, IOptions<DemoOptions> options, ILogger<SampleSchoolLeftovers> logger)
{
    public async Task RemoveAsync(CancellationToken cancellation)
    {
        if (!options.Value.SampleData || !connections.IsSqlite) return;
        await using var db = new MentorBotDb(connections.ContextOptions); // Opens nothing by itself: there may be no file yet, and no folder.
        if (!await IsPartAsync(db, cancellation)) return;
        LogInterrupted();
        await db.Database.EnsureDeletedAsync(cancellation);
    }

    private static async Task<bool> IsPartAsync(MentorBotDb db, CancellationToken cancellation) =>
        await db.Database.CanConnectAsync(cancellation)
        && !(await db.Database.GetPendingMigrationsAsync(cancellation)).Any()
        && await db.Settings.AnyAsync(setting => setting.Key == SampleSchoolSeed.Progress && setting.Value == SampleSchoolSeed.Loading, cancellation);

    [LoggerMessage(EventId = 6102, Level = LogLevel.Information, Message = "The program was stopped while it loaded the sample school; the loading begins anew.")]
    private partial void LogInterrupted();
}
