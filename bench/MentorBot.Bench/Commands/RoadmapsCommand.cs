using System.Diagnostics;
using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.Runs;
using MentorBot.Bench.Seeding;

namespace MentorBot.Bench.Commands;

/// <summary>Roadmaps among very many schools: a document in and answered, its reminders planned, a morning on which thousands fall due.</summary>
internal sealed class RoadmapsCommand : ICommand
{
    private static readonly TimeSpan UntilDue = TimeSpan.FromSeconds(15);

    public string Name => "roadmaps";

    public string Help => "import, activation and a sweep of due reminders: --schools 1000 --rows 120 --due 10000 --runs 5 --document FILE";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var options = HostOptions.Read(arguments);
        var (schools, rows, due, runs) = (arguments.Whole("schools", 1000), arguments.Whole("rows", 120), arguments.Whole("due", 10_000), arguments.Whole("runs", 5));
        var document = arguments.Text("document");
        arguments.Finish();
        var table = RoadmapSeed.Table(rows);
        using var folder = new RunFolder();
        await LayAsync(options, folder, table, schools, cancellation);
        var (imports, activations, cpu) = await PlanAsync(options, folder, document, table, runs, cancellation);
        var sweep = await SweepAsync(options, folder, due, schools, cancellation);
        var figures = new Figures(schools, rows, imports, activations, cpu, sweep);
        return new Outcome($"roadmaps: {figures}", figures);
    }

    /// <param name="Seconds">From the moment at which they fell due until all were in the outbox.</param>
    /// <param name="RssBeforeMb">Of the program when it had nothing to do.</param>
    private sealed record Sweep(int Due, double Seconds, double CpuSeconds, double RssBeforeMb, double PeakRssMb, int Warnings, int Errors);

    private sealed record Figures(int Schools, int Rows, Median ImportMs, Median ActivationMs, Median ActivationCpuMs, Sweep Sweep)
    {
        public override string ToString() =>
            $"with {Schools} schools of {Rows} rows each: import {ImportMs} ms, activation {ActivationMs} ms ({ActivationCpuMs.Middle:0} ms of CPU); "
            + $"{Sweep.Due} due reminders queued in {Sweep.Seconds:0.0} s ({Sweep.CpuSeconds:0.0} s of CPU), memory {Sweep.RssBeforeMb:0} → at most {Sweep.PeakRssMb:0} MB";
    }

    private static async Task LayAsync(HostOptions options, RunFolder folder, byte[] table, int schools, CancellationToken cancellation)
    {
        await using (var stage = await Stage.OpenAsync(options, folder, limit: null))
        {
            var host = stage.StartHost();
            await host.WaitUntilReadyAsync(cancellation);
            using var admin = new AdminClient(host);
            var seed = await RoadmapSeed.FoundAsync(admin, cancellation);
            await seed.ActivateAsync(await seed.ImportAsync("roadmap.txt", table, cancellation), cancellation);
            await host.StopAsync();
        }

        using var copies = new SchoolCopies(folder.Database);
        copies.Multiply(schools - 1);
    }

    private static async Task<(Median Imports, Median Activations, Median Cpu)> PlanAsync(
        HostOptions options, RunFolder folder, string? document, byte[] table, int runs, CancellationToken cancellation)
    {
        await using var stage = await Stage.OpenAsync(options, folder, limit: null);
        var host = stage.StartHost();
        await host.WaitUntilReadyAsync(cancellation);
        using var admin = new AdminClient(host);
        var (imports, activations, cpu) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= runs; run++)
        {
            var seed = await RoadmapSeed.FoundAsync(admin, cancellation);
            if (document is not null) await MeasureAsync(imports, () => seed.ImportAsync(Path.GetFileName(document), File.ReadAllBytes(document), cancellation));
            var roadmap = "";
            await MeasureAsync(document is null ? imports : [], async () => roadmap = await seed.ImportAsync("roadmap.txt", table, cancellation));
            var before = host.Sample().CpuSeconds;
            await MeasureAsync(activations, () => seed.ActivateAsync(roadmap, cancellation));
            cpu.Add(Math.Round((host.Sample().CpuSeconds - before) * 1000));
        }

        await host.StopAsync();
        return (Median.Of(imports.Skip(1)), Median.Of(activations.Skip(1)), Median.Of(cpu.Skip(1))); // The first warms the program up.
    }

    private static async Task<Sweep> SweepAsync(HostOptions options, RunFolder folder, int due, int schools, CancellationToken cancellation)
    {
        DateTime moment;
        int planned;
        using (var copies = new SchoolCopies(folder.Database))
        {
            copies.Choose(Math.Max(1, due / schools));
            var soon = DateTime.UtcNow + UntilDue;
            moment = new DateTime(soon.Ticks - (soon.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
            planned = copies.MakeDue(moment);
        }

        await using var stage = await Stage.OpenAsync(options, folder, limit: null);
        var host = stage.StartHost();
        await host.WaitUntilReadyAsync(cancellation);
        using var watch = new DueWatch(folder.Database, moment);
        if (DateTime.UtcNow >= moment) throw new InvalidOperationException("The machine was too slow: the reminders fell due before the program was ready.");
        var before = host.Sample();
        var queued = await watch.WaitAsync(moment, host, cancellation);
        var after = host.Sample();
        var (warnings, errors) = host.Complaints();
        await host.StopAsync();
        return new Sweep(planned, Math.Round(queued.TotalSeconds, 2), Math.Round(after.CpuSeconds - before.CpuSeconds, 2), Math.Round(before.RssMb), Math.Round(after.PeakRssMb), warnings, errors);
    }

    private static async Task MeasureAsync(List<double> found, Func<Task> what)
    {
        var clock = Stopwatch.StartNew();
        await what();
        found.Add(Math.Round(clock.Elapsed.TotalMilliseconds, 1));
    }
}
