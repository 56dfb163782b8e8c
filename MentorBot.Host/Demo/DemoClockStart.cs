using MentorBot.Host.Data;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Demo;

/// <summary>Sets the clock at start, before anything asks for the time: as it was left, or as an empty database is told.</summary>
internal sealed partial class DemoClockStart(
    ProgramClock clock, DatabaseConnections connections, ReadingConnections reading, IOptions<DemoOptions> options, ILogger<DemoClockStart> logger)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var left = await ClockOffset.LoadAsync(reading, cancellation);
        if (!options.Value.Enabled)
        {
            if (left is { } unused) LogIgnored(unused);
            return;
        }

        clock.Offset = left ?? (options.Value.Now is { } wanted ? await BeginAsync(wanted, cancellation) : TimeSpan.Zero);
    }

    /// <returns>Zero where the database is not empty: its people live in the real time already.</returns>
    private async Task<TimeSpan> BeginAsync(DateTimeOffset wanted, CancellationToken cancellation)
    {
        await using var db = connections.OpenDb();
        if (await db.Schools.AnyAsync(cancellation)) return TimeSpan.Zero;
        var offset = wanted - TimeProvider.System.GetUtcNow();
        await ClockOffset.StoreAsync(db, offset, cancellation);
        await db.SaveChangesAsync(cancellation);
        return offset;
    }

    [LoggerMessage(EventId = 6001, Level = LogLevel.Warning, Message = "The clock of this database was moved by {Offset} in a demo; without Demo:Enabled the real time counts.")]
    private partial void LogIgnored(TimeSpan offset);
}
