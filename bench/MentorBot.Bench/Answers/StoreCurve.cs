using MentorBot.Bench.Hosts;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.Runs;
using MentorBot.Bench.Seeding;
using Microsoft.Data.Sqlite;

namespace MentorBot.Bench.Answers;

/// <summary>What one answer costs the whole program, by how many were given before in the same form.</summary>
/// <param name="Given">The first of the answers looked at.</param>
/// <param name="Milliseconds">From the delivery of the press to the next question; median.</param>
/// <param name="CpuMilliseconds">What the program's process used for one answer; mean. The system counts in steps of 10 ms, so it takes some people to be exact.</param>
internal sealed record StorePoint(int Items, int Given, int Until, double Milliseconds, double CpuMilliseconds)
{
    public override string ToString() => $"{Items,4} items, {Given,3} to {Until,3} given: {Milliseconds:0.00} ms, {CpuMilliseconds:0.00} ms CPU";
}

/// <summary>One answer of a walk.</summary>
/// <param name="CpuSeconds">What the program's process has used until then.</param>
internal sealed record StoreStep(double Milliseconds, double CpuSeconds);

/// <summary>People walk through forms of their school one after another, so that nobody waits for anybody but the disk.</summary>
internal static class StoreCurve
{
    private const long FirstChat = 3_500_000_000;
    private const int Slices = 8;

    public static async Task<IReadOnlyList<StorePoint>> MeasureAsync(HostOptions options, IReadOnlyList<int> lengths, int people, CancellationToken cancellation)
    {
        using var folder = new RunFolder();
        await using var stage = await Stage.OpenAsync(options, folder, limit: null);
        var seed = await PublishAsync(stage, folder, lengths, cancellation);
        var host = stage.StartHost();
        await host.WaitUntilReadyAsync(cancellation);
        var times = new Dictionary<string, List<StoreStep>>();
        stage.Crowd.Answered = (person, took) =>
        {
            if (person.LastSaid.Split(':') is not ["q", var assignment, _, not "go", ..]) return;
            if (!times.TryGetValue(assignment, out var own)) times.Add(assignment, own = []);
            own.Add(new StoreStep(took.TotalMilliseconds, host.Sample().CpuSeconds));
        };

        using var admin = new AdminClient(host);
        var entry = new SchoolSeed(admin, seed);
        for (var number = 0; number < people; number++)
        {
            var payload = await entry.EnterPupilAsync(lengths.Select(LongForm.CodeOf), cancellation);
            stage.Crowd.Invite(stage.Crowd.Add(FirstChat + number, $"/start {payload}"));
        }

        stage.Crowd.Begin(1);
        while (stage.Crowd.Meter.FinishedPeople < people)
        {
            await Task.Delay(100, cancellation);
            host.ThrowIfGone();
        }

        await stage.Crowd.StopAsync(TimeSpan.FromSeconds(5));
        await host.StopAsync();
        return [.. lengths.SelectMany(length => PointsOf(length, [.. times.Values.Where(own => own.Count == length + 1)]))]; // The last press sends the form.
    }

    private static IEnumerable<StorePoint> PointsOf(int length, List<List<StoreStep>> walks)
    {
        if (walks.Count == 0) throw new InvalidOperationException($"Nobody went through the form of {length} items.");
        var slices = length >= 80 ? Slices : 2;
        for (var slice = 0; slice < slices; slice++)
        {
            var (from, until) = (length * slice / slices, length * (slice + 1) / slices);
            var cpu = walks.Average(walk => walk[until - 1].CpuSeconds - walk[from].CpuSeconds) * 1000 / (until - 1 - from);
            yield return new StorePoint(length, from, until - 1, Median.Of(walks.SelectMany(walk => walk[from..until]).Select(step => step.Milliseconds)).Middle, Math.Round(cpu, 3));
        }
    }

    /// <summary>A school with the forms as its own versions, written into the database of the stopped program.</summary>
    private static async Task<string> PublishAsync(Stage stage, RunFolder folder, IReadOnlyList<int> lengths, CancellationToken cancellation)
    {
        var host = stage.StartHost();
        await host.WaitUntilReadyAsync(cancellation);
        using var admin = new AdminClient(host);
        var school = (await SchoolSeed.FoundAsync(admin, cancellation)).School;
        await host.StopAsync();
        await using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Database, Pooling = false }.ToString());
        await db.OpenAsync(cancellation);
        foreach (var (index, length) in lengths.Index())
        {
            await using var insert = db.CreateCommand();
            insert.CommandText =
                """
                INSERT INTO questionnaire_versions ("Id", "OwnerId", "Code", "Number", "State", "Definition", "Revision", "CreatedAt", "CreatedBy", "PublishedAt", "Version")
                SELECT @id, "Id", @code, 1, 'Published', @definition, 0, "CreatedAt", 'system', "CreatedAt", 0 FROM schools
                """;
            insert.Parameters.AddWithValue("@id", index + 1);
            insert.Parameters.AddWithValue("@code", LongForm.CodeOf(length));
            insert.Parameters.AddWithValue("@definition", LongForm.Json(length));
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        return school;
    }
}
