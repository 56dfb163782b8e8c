using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;

namespace MentorBot.Bench.Commands;

/// <summary>Turns on a disk that takes its time: a library given with --preload holds every fsync back.</summary>
internal sealed class SlowDiskCommand : ICommand
{
    public string Name => "slow-disk";

    public string Help => "like turns, on a slow disk: --preload FILE.so (a shim that makes every fsync slower)";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var options = HostOptions.Read(arguments);
        var plan = TurnsCommand.PlanOf(arguments);
        arguments.Finish();
        if (options.Preload is null) throw new UsageException("slow-disk needs --preload FILE.so.");
        var figures = await TurnsCommand.MeasureAsync(options, plan, shown: 0, cancellation);
        return new Outcome($"slow-disk: {figures}", figures);
    }
}
