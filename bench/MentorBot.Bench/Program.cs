using System.Text.Encodings.Web;
using System.Text.Json;
using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Commands;

ICommand[] commands =
[
    new TurnsCommand(), new GrowthCommand(), new StartCommand(), new IdleCommand(), new BroadcastCommand(), new SlowDiskCommand(), new CompareCommand(),
];
if (args.Length == 0 || Array.Find(commands, known => known.Name == args[0]) is not { } command)
{
    Console.Error.WriteLine("Measures MentorBot from outside, over the Bot API. See bench/README.md.\n");
    foreach (var known in commands) Console.Error.WriteLine($"  {known.Name,-10} {known.Help}");
    Console.Error.WriteLine("\nEach takes --host PATH (the built MentorBot.Host) and --out FILE (the figures as JSON; else they are printed).");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    var arguments = new Arguments(args[1..]);
    var file = arguments.Text("out");
    var outcome = await command.RunAsync(arguments, stop.Token);
    var json = JsonSerializer.Serialize(outcome.Figures, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    if (file is null) Console.WriteLine(json);
    else await File.WriteAllTextAsync(file, json + "\n");
    Console.Error.WriteLine(outcome.Line);
    return 0;
}
catch (UsageException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 2;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
catch (InvalidOperationException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
