using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.Runs;
using MentorBot.Bench.Seeding;

namespace MentorBot.Bench.Commands;

/// <summary>Turns with more and more people in the database, a thousand to a school, each in the middle of a questionnaire.</summary>
internal sealed class GrowthCommand : ICommand
{
    private const int SchoolSize = 1000;

    public string Name => "growth";

    public string Help => "turns with many known people: --known 1000,10000,100000,1000000 --runs 5 --people 500 --seconds 10 --warmup 5";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var options = HostOptions.Read(arguments);
        var plan = new TurnPlan(arguments.Whole("people", 500), arguments.Seconds("warmup", 5), arguments.Seconds("seconds", 10), Rate: 0);
        var (sizes, runs) = (arguments.List("known", 1_000, 10_000, 100_000, 1_000_000), arguments.Whole("runs", 5));
        arguments.Finish();
        var found = new List<Size>();
        foreach (var known in sizes) found.Add(await MeasureAsync(options, plan, known, runs, cancellation));
        return new Outcome(string.Join('\n', found.Select(size => $"growth: {size}")), found);
    }

    /// <summary>Medians of the runs over one number of known people.</summary>
    private sealed record Size(
        int Known, double DatabaseMb, Median TurnsPerSecond, Median P50, Median P99, Median CpuSecondsPer1000Turns, Median StartMs,
        Median RssAtStartMb, Median RssMb, Median PeakRssMb, IReadOnlyList<TurnFigures> Runs)
    {
        public override string ToString() =>
            $"{Known} known ({DatabaseMb:0} MB): {TurnsPerSecond} turns/s, p50 {P50} ms, p99 {P99} ms, {CpuSecondsPer1000Turns} CPU s/1000 turns, "
            + $"start {StartMs} ms, RSS {RssAtStartMb} MB at start, {RssMb} MB at the end, {Runs.Sum(run => run.Silent)} silent";
    }

    private static async Task<Size> MeasureAsync(HostOptions options, TurnPlan plan, int known, int runs, CancellationToken cancellation)
    {
        // Who is in the middle of things has about half of a newcomer's turns left.
        var pool = plan.Pool * 2;
        using var origin = new RunFolder();
        var ground = await Ground.LayAsync(options, origin, newcomers: Math.Max(0, pool - known), known, SchoolSize, cancellation);
        var figures = new List<TurnFigures>();
        for (var run = 0; run < runs; run++)
        {
            using var folder = new RunFolder();
            folder.CopyDatabaseFrom(origin);
            await using var stage = await Stage.OpenAsync(options, folder, limit: null);
            ground.Invite(stage.Crowd, pool);
            figures.Add(await TurnRun.MeasureAsync(stage, plan, cancellation));
            await Console.Error.WriteLineAsync($"{known} known, run {run + 1}: {figures[^1]}");
        }

        Median Of(Func<TurnFigures, double> figure) => Median.Of(figures.Select(figure));
        return new Size(
            known, new FileInfo(origin.Database).Length / 1048576.0, Of(run => run.TurnsPerSecond), Of(run => run.FromPress.P50), Of(run => run.FromPress.P99),
            Of(run => run.Host!.CpuSecondsPer1000Turns), Of(run => run.StartMs), Of(run => run.Host!.RssAtStartMb), Of(run => run.Host!.RssMb), Of(run => run.Host!.PeakRssMb), figures);
    }
}
