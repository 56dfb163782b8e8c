using System.Diagnostics;
using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Runs;
using MentorBot.Bench.Seeding;

namespace MentorBot.Bench.Commands;

/// <summary>What the program costs while nobody talks to it, as a bot and as a demo.</summary>
internal sealed class IdleCommand : ICommand
{
    private const int People = 20;
    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(5);

    public string Name => "idle";

    public string Help => "CPU and memory while nobody talks: --seconds 30 --settle 15 (after the talk that warms it up)";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var options = HostOptions.Read(arguments);
        var (seconds, settle) = (arguments.Seconds("seconds", 30), arguments.Seconds("settle", 15));
        arguments.Finish();
        var (real, demo) = (await RealAsync(options, settle, seconds, cancellation), await DemoAsync(options, settle, seconds, cancellation));
        return new Outcome($"idle: as a bot {real}; as a demo {demo}", new { real, demo });
    }

    private sealed record Cost(double CpuPercentOfCore, double RssMb)
    {
        public override string ToString() => $"{CpuPercentOfCore:0.00} % of a core, RSS {RssMb:0} MB";
    }

    private static async Task<Cost> RealAsync(HostOptions options, TimeSpan settle, TimeSpan seconds, CancellationToken cancellation)
    {
        var plan = new TurnPlan(People, TimeSpan.Zero, Talk, Rate: 0);
        using var folder = new RunFolder();
        var ground = await Ground.LayAsync(options, folder, plan.Pool, known: 0, schoolSize: 0, cancellation);
        await using var stage = await Stage.OpenAsync(options, folder, limit: null);
        ground.Invite(stage.Crowd, plan.Pool);
        stage.Crowd.Begin(People);
        var host = stage.StartHost();
        await host.WaitUntilReadyAsync(cancellation);
        await Task.Delay(Talk, cancellation);
        await stage.Crowd.StopAsync(TimeSpan.FromSeconds(10));
        return await WatchAsync(host, settle, seconds, cancellation);
    }

    private static async Task<Cost> DemoAsync(HostOptions options, TimeSpan settle, TimeSpan seconds, CancellationToken cancellation)
    {
        using var folder = new RunFolder();
        await using var host = HostProcess.Start(options, folder, botApi: null);
        await host.WaitUntilReadyAsync(cancellation);
        return await WatchAsync(host, settle, seconds, cancellation);
    }

    private static async Task<Cost> WatchAsync(HostProcess host, TimeSpan settle, TimeSpan seconds, CancellationToken cancellation)
    {
        await Task.Delay(settle, cancellation);
        var (before, clock) = (host.Sample(), Stopwatch.StartNew());
        await Task.Delay(seconds, cancellation);
        var after = host.Sample();
        var percent = (after.CpuSeconds - before.CpuSeconds) / clock.Elapsed.TotalSeconds * 100;
        await host.StopAsync();
        return new Cost(Math.Round(percent, 2), Math.Round(after.RssMb));
    }
}
