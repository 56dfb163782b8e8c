using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Commands;
using MentorBot.Bench.Hosts;

namespace MentorBot.Bench;

/// <summary>Finds the command and prints what it found. A class of its own, because the tests know another <c>Program</c>.</summary>
internal static class EntryPoint
{
    private static readonly ICommand[] Commands =
    [
        new TurnsCommand(), new GrowthCommand(), new StartCommand(), new IdleCommand(), new BroadcastCommand(), new SlowDiskCommand(),
        new CompareCommand(), new CeilingCommand(), new AnswersCommand(), new RoadmapsCommand(),
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task<int> Main(string[] args)
    {
        if (args is [StandIn.Argument, var server])
        {
            using var bot = new StandIn(server);
            await bot.RunAsync();
        }

        if (args.Length == 0 || Array.Find(Commands, known => known.Name == args[0]) is not { } command) return ShowUsage();
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }

        try
        {
            await RunAsync(command, new Arguments(args[1..]), stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }
        catch (Exception failure) when (failure is UsageException or InvalidOperationException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static async Task RunAsync(ICommand command, Arguments arguments, CancellationToken cancellation)
    {
        var file = arguments.Text("out");
        var outcome = await command.RunAsync(arguments, cancellation);
        var figures = JsonSerializer.Serialize(outcome.Figures, Json);
        if (file is null) Console.WriteLine(figures);
        else await File.WriteAllTextAsync(file, figures + "\n", cancellation);
        Console.Error.WriteLine(outcome.Line);
    }

    private static int ShowUsage()
    {
        Console.Error.WriteLine("Measures MentorBot from outside, over the Bot API. See bench/README.md.\n");
        foreach (var known in Commands) Console.Error.WriteLine($"  {known.Name,-10} {known.Help}");
        Console.Error.WriteLine("\nEach takes --host PATH (the built MentorBot.Host) and --out FILE (the figures as JSON; else they are printed).");
        return 2;
    }
}
