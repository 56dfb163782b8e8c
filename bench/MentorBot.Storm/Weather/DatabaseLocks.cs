using System.Diagnostics;
using System.Globalization;
using MentorBot.Storm.Checks;
using Microsoft.Data.Sqlite;

namespace MentorBot.Storm.Weather;

/// <summary>Now and then another process holds the SQLite file locked for some seconds.</summary>
internal sealed class DatabaseLocks(string database, Findings findings, StormOptions options)
{
    /// <summary>The word of the command line that makes this program the other process.</summary>
    public const string Command = "lock-database";

    private readonly Random _random = new(options.Seed + 2);

    /// <summary>The other process: holds the lock for the time, then ends.</summary>
    public static async Task<int> HoldAsync(string database, TimeSpan time)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, DefaultTimeout = 30 }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync();
        await Task.Delay(time);
        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync();
        return 0;
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(3 + (Next() * 6)), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellation.IsCancellationRequested) return;
            var time = (Next() * StormOptions.LongestLock).ToString("F1", CultureInfo.InvariantCulture);
            using var other = Process.Start("dotnet", [typeof(DatabaseLocks).Assembly.Location, Command, database, time]);
            await other.WaitForExitAsync(CancellationToken.None);
            findings.Count(other.ExitCode == 0 ? "times the database was held locked" : "locks that were not got");
        }
    }

#pragma warning disable CA5394 // Repeatable on purpose.
    private double Next() => _random.NextDouble();
#pragma warning restore CA5394
}
