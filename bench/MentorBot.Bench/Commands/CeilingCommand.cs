using System.Diagnostics;
using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.People;
using MentorBot.Bench.Runs;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.Commands;

/// <summary>What this tool itself can do and costs, with a bot that does nothing: figures near it say more about the tool than about the program.</summary>
internal sealed class CeilingCommand : ICommand
{
    public string Name => "ceiling";

    public string Help => "what this tool itself can do and costs, with a bot that does nothing: --people 500 --seconds 10 --warmup 5";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var (people, warmup, measured) = (arguments.Whole("people", 500), arguments.Seconds("warmup", 5), arguments.Seconds("seconds", 10));
        arguments.Finish();
        using var crowd = new Crowd();
        await using var server = await BotApiServer.StartAsync(crowd, crowd.Queue, limit: null);
        for (var index = 0; index < people; index++) crowd.Invite(crowd.Add(3_000_000_000 + index, "/start"));
        using var bot = Process.Start(Environment.ProcessPath!, [.. OwnAssembly(), StandIn.Argument, server.Url]);
        try
        {
            crowd.Begin(people);
            await Task.Delay(warmup, cancellation);
            crowd.MeasureAnew();
            var (own, theirs, clock) = (ProcessSample.Of(Environment.ProcessId), ProcessSample.Of(bot.Id), Stopwatch.StartNew());
            await Task.Delay(measured, cancellation);
            var (meter, seconds) = (crowd.MeasureAnew(), clock.Elapsed.TotalSeconds);
            var tool = ProcessFigures.Of(own, ProcessSample.Of(Environment.ProcessId), meter.Turns, seconds, own.RssMb);
            var standIn = ProcessFigures.Of(theirs, ProcessSample.Of(bot.Id), meter.Turns, seconds, theirs.RssMb);
            var figures = new { turnsPerSecond = Math.Round(meter.Turns / seconds), fromPress = meter.FromPress.Figures(), callsPerTurn = Math.Round(meter.CallsPerTurn, 2), tool, standIn };
            return new Outcome(
                $"ceiling: {figures.turnsPerSecond} turns/s, p50 {figures.fromPress.P50:0.0} ms, p99 {figures.fromPress.P99:0.0} ms; tool {tool.CpuSecondsPer1000Turns} CPU s/1000 turns "
                + $"({tool.Cores} cores), stand-in {standIn.CpuSecondsPer1000Turns} ({standIn.Cores} cores), {figures.callsPerTurn} calls a turn", figures);
        }
        finally
        {
            bot.Kill();
        }
    }

    /// <summary>Run by <c>dotnet</c>, the process is the runtime and the assembly its first argument.</summary>
    private static string[] OwnAssembly() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
}
