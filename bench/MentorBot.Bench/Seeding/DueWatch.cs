using System.Diagnostics;
using System.Globalization;
using MentorBot.Bench.Hosts;
using Microsoft.Data.Sqlite;

namespace MentorBot.Bench.Seeding;

/// <summary>Looks from outside whether anything that is due still waits to be taken up.</summary>
internal sealed class DueWatch : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly SqliteConnection db;
    private readonly string due;

    public DueWatch(string file, DateTime due)
    {
        this.due = due.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        db.Open();
    }

    public bool AnyWaits()
    {
        using var command = db.CreateCommand();
        command.CommandText = $"SELECT EXISTS (SELECT 1 FROM reminders WHERE \"State\" = 'Planned' AND \"SendAt\" <= '{due}')";
        return (long)command.ExecuteScalar()! == 1;
    }

    /// <returns>The time from the moment at which they fell due until the last was queued.</returns>
    public async Task<TimeSpan> WaitAsync(DateTime moment, HostProcess host, CancellationToken cancellation)
    {
        if (moment - DateTime.UtcNow is var ahead && ahead > TimeSpan.Zero) await Task.Delay(ahead, cancellation);
        var clock = Stopwatch.StartNew();
        while (AnyWaits())
        {
            host.ThrowIfGone();
            if (clock.Elapsed > Limit) throw new InvalidOperationException($"The program did not queue what is due in {Limit.TotalSeconds:0} s.");
            await Task.Delay(20, cancellation);
        }

        return clock.Elapsed;
    }

    public void Dispose() => db.Dispose();
}
