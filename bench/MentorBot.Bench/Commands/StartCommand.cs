using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.Runs;
using MentorBot.Bench.Seeding;

namespace MentorBot.Bench.Commands;

/// <summary>From the start of the process to the answer to somebody who has been waiting for it.</summary>
internal sealed class StartCommand : ICommand
{
    private const int SchoolSize = 1000;

    public string Name => "start";

    public string Help => "process start to the first answer, on no database, an empty and a large one: --runs 5 --known 100000";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var options = HostOptions.Read(arguments);
        var (runs, known) = (arguments.Whole("runs", 5), arguments.Whole("known", 100_000));
        arguments.Finish();

        using var empty = new RunFolder();
        await OnceAsync(options, empty, stranger: true, 0, cancellation); // The first run warms this tool up and leaves an empty database behind.
        var first = await MedianAsync(runs, async run =>
        {
            using var folder = new RunFolder();
            return await OnceAsync(options, folder, stranger: true, run, cancellation);
        });
        var restarted = await MedianAsync(runs, run => OnceAsync(options, empty, stranger: true, run, cancellation));
        using var large = new RunFolder();
        await Ground.LayAsync(options, large, newcomers: 0, known, SchoolSize, cancellation);
        var full = await MedianAsync(runs, run => OnceAsync(options, large, stranger: false, run, cancellation));
        return new Outcome(
            $"start: {first} ms with no database yet, {restarted} ms with an empty one, {full} ms with {known} people known",
            new { known, noDatabaseMs = first, emptyMs = restarted, largeMs = full });
    }

    /// <param name="stranger">Somebody whom the program does not know; else one of the known people.</param>
    private static async Task<double> OnceAsync(HostOptions options, RunFolder folder, bool stranger, int run, CancellationToken cancellation)
    {
        await using var stage = await Stage.OpenAsync(options, folder, limit: null);
        stage.Crowd.Invite(stranger ? stage.Crowd.Add(3_000_000_000 + run, "/start") : Ground.AddKnown(stage.Crowd, run));
        stage.Crowd.Begin(1);
        var host = stage.StartHost();
        var elapsed = await stage.FirstAnswerAsync(cancellation);
        await stage.Crowd.StopAsync(TimeSpan.FromSeconds(1));
        await host.StopAsync();
        return Math.Round(elapsed.TotalMilliseconds);
    }

    private static async Task<Median> MedianAsync(int runs, Func<int, Task<double>> once)
    {
        var found = new List<double>();
        for (var run = 0; run < runs; run++) found.Add(await once(run));
        return Median.Of(found);
    }
}
