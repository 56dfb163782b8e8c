using MentorBot.Host.Data;
using MentorBot.Host.Intake;
using MentorBot.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace MentorBot.Tests.Host.Intake;

public sealed class BadDayTests : IAsyncLifetime
{
    private const string NeedsFile = "It is about a database that is a file.";

    private readonly TemporaryFolder folder = new();
    private StubTelegram telegram = null!;

    public async Task InitializeAsync() => telegram = await StubTelegram.StartAsync();

    public async Task DisposeAsync()
    {
        await telegram.DisposeAsync();
        folder.Dispose();
    }

    [SkippableFact]
    public async Task While_another_process_locks_the_database_nothing_is_confirmed_and_nothing_is_lost()
    {
        Skip.If(TestServer.IsChosen, NeedsFile);
        await using var host = await IntakeHost.StartAsync(folder, telegram, new IntakeLimits { Patience = TimeSpan.FromMilliseconds(200) });
        telegram.Write(People(10).Select(person => (person, "/say before")));
        await telegram.SaidAsync(10);
        await host.SaidAllAsync();
        await StubTelegram.UntilAsync(() => telegram.Pending == 0, "what came before to be confirmed");

        await using (var other = new SqliteConnection($"{folder.Database};Pooling=false"))
        {
            await other.OpenAsync();
            await ExecuteAsync(other, "BEGIN EXCLUSIVE");
            telegram.Write(from word in Enumerable.Range(0, 3) from person in People(10) select (person, $"/say {word}"));
            await StubTelegram.UntilAsync(() => host.Script.Begun.Count >= 20, "each person's next turn to begin");
            Assert.Equal((10, 30), (telegram.Sent.Count, telegram.Pending));
            await ExecuteAsync(other, "ROLLBACK");
        }

        await telegram.SaidAsync(40);
        await StubTelegram.UntilAsync(() => telegram.Pending == 0, "every update to be confirmed");
        foreach (var person in People(10)) Assert.Equal(["before", "0", "1", "2"], telegram.SaidTo(person));
        await host.NoneWaitsAsync();
    }

    [SkippableFact]
    public async Task When_the_disk_is_full_one_line_says_so_and_the_updates_stay_with_the_messenger_until_there_is_room()
    {
        Skip.If(TestServer.IsChosen, NeedsFile);
        await using var host = await IntakeHost.StartAsync(folder, telegram);
        telegram.Write([(1, "/say before")]);
        await telegram.SaidAsync(1);
        await host.SaidAllAsync();
        await FillDiskAsync(host);

        // So many new people do not fit on the pages that there are.
        telegram.Write(from word in Enumerable.Range(0, 3) from person in People(200) select (person, $"/say {word}"));
        await StubTelegram.UntilAsync(() => host.Complaints.All.Any(line => line.Contains("The database takes no updates", StringComparison.Ordinal)), "the line in the log");
        await StubTelegram.UntilAsync(() => telegram.Pending == 0 && telegram.Sent.Count >= 601, "every update to be answered in the end");

        foreach (var person in People(200)) Assert.Equal(["0", "1", "2"], telegram.SaidTo(person));
        Assert.Contains(host.Complaints.All, line => line.Contains("full", StringComparison.Ordinal));
    }

    /// <summary>The writing connection may make the file no larger; the program closes that connection when writing has failed, and finds room again.</summary>
    private static async Task FillDiskAsync(IntakeHost host)
    {
        var writer = (await host.The<DatabaseConnections>().WriterAsync()).Connection;
        await using var count = writer.CreateCommand();
        count.CommandText = "PRAGMA page_count";
        var pages = Convert.ToInt64(await count.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await using var limit = writer.CreateCommand();
        limit.CommandText = $"PRAGMA max_page_count={pages}";
        await limit.ExecuteNonQueryAsync();
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static IEnumerable<long> People(int count) => Enumerable.Range(1_000, count).Select(number => (long)number);
}
