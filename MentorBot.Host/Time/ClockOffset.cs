using System.Data;
using System.Globalization;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Time;

/// <summary>The setting that keeps how far the clock was moved.</summary>
internal static class ClockOffset
{
    private static readonly Statement Stored = new("""SELECT "Value" FROM settings WHERE "Key" = @p0""", DbType.String);

    /// <returns>Null where the clock of this database was never moved.</returns>
    public static Task<TimeSpan?> LoadAsync(ReadingConnections connections, CancellationToken cancellation) => connections.ReadAsync(
        Stored, async rows => await rows.ReadAsync(cancellation) ? Read(rows.GetString(0)) : null, [ProgramClock.OffsetKey], cancellation);

    /// <returns>Null where the clock of this database was never moved.</returns>
    public static async Task<TimeSpan?> LoadAsync(MentorBotDb db, CancellationToken cancellation)
    {
        var stored = await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == ProgramClock.OffsetKey, cancellation);
        return stored is null ? null : Read(stored.Value);
    }

    public static async Task StoreAsync(MentorBotDb db, TimeSpan offset, CancellationToken cancellation)
    {
        var value = offset.ToString("c", CultureInfo.InvariantCulture);
        var stored = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == ProgramClock.OffsetKey, cancellation);
        if (stored is null) db.Settings.Add(new Setting { Key = ProgramClock.OffsetKey, Value = value });
        else stored.Value = value;
    }

    private static TimeSpan? Read(string value) => TimeSpan.ParseExact(value, "c", CultureInfo.InvariantCulture);
}
