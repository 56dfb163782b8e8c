using MentorBot.Host.Data;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Demo;

/// <summary>Sets the clock at start, before anything asks for the time: as it was left, or as an empty database is told.</summary>
internal sealed partial class DemoClockStart(
    ProgramClock clock, DatabaseConnections connections, IOptions<DemoOptions> options, ILogger<DemoClockStart> logger)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var db = new MentorBotDb(connections.ContextOptions);
        var left = await ClockOffset.LoadAsync(db, cancellation);
        if (!options.Value.Enabled)
        {
            if (left is { } unused) LogIgnored(unused);
            return;
        }

        if (left is null && options.Value.Now is { } wanted && !await db.Schools.AnyAsync(cancellation))
        {
            left = wanted - TimeProvider.System.GetUtcNow();
            await ClockOffset.StoreAsync(db, left.Value, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        clock.Offset = left ?? TimeSpan.Zero;
    }

    [LoggerMessage(EventId = 6001, Level = LogLevel.Warning, Message = "The clock of this database was moved by {Offset} in a demo; without Demo:Enabled the real time counts.")]
    private partial void LogIgnored(TimeSpan offset);
}
