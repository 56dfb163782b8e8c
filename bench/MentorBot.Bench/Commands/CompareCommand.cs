using System.Diagnostics;
using System.Text.Json;
using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Runs;

namespace MentorBot.Bench.Commands;

/// <summary>
/// The bare bot that does nothing but store answers in grouped transactions, measured with its own load generator, and this
/// program, in one session: figures of different days and machines say little about each other.
/// </summary>
internal sealed class CompareCommand : ICommand
{
    public string Name => "compare";

    public string Help => "the grouped bare bot and this program in one session: --load FOLDER (with generator and limit), and the options of turns";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var options = HostOptions.Read(arguments);
        var plan = TurnsCommand.PlanOf(arguments);
        var load = arguments.Text("load") ?? "../shared/load";
        arguments.Finish();
        if (!Directory.Exists(Path.Combine(load, "generator"))) throw new UsageException($"{load}/generator is not there; name the folder with --load.");
        using var folder = new RunFolder();
        await BuildAsync(load, "generator", folder, cancellation);
        await BuildAsync(load, "limit", folder, cancellation);
        var bare = await MeasureBareAsync(folder, plan, cancellation);
        var own = await TurnsCommand.MeasureAsync(options, plan, shown: 0, cancellation);
        var share = own.TurnsPerSecond / bare.GetProperty("turns_per_s").GetDouble();
        return new Outcome($"compare: {share:P0} of the bare bot's {bare.GetProperty("turns_per_s").GetDouble():0} turns/s; {own}", new { share, own, bare });
    }

    private static Task BuildAsync(string load, string project, RunFolder folder, CancellationToken cancellation) => RunAsync(
        "dotnet",
        ["build", Path.GetFullPath(Path.Combine(load, project)), "-c", "Release", "-tl:off", "-clp:ErrorsOnly", "-nologo", "-o", Path.Combine(folder.Path, project), $"-p:BaseIntermediateOutputPath={folder.Path}/obj-{project}/"],
        folder.Path, cancellation);

    private static async Task<JsonElement> MeasureBareAsync(RunFolder folder, TurnPlan plan, CancellationToken cancellation)
    {
        var report = Path.Combine(folder.Path, "bare.json");
        await RunAsync(
            Path.Combine(folder.Path, "generator", "tgload"),
            [
                "--users", $"{plan.People}", "--seconds", $"{plan.Measured.TotalSeconds}", "--warmup", $"{plan.Warmup.TotalSeconds}",
                "--exec", $"{folder.Path}/limit/limitbot group-full {folder.Path}/bare.db", "--final", "Анкета.завершена", "--policy", "random",
                "--state", Path.Combine(folder.Path, "tgload.state"), "--out", report,
            ],
            folder.Path, cancellation);
        await using var file = File.OpenRead(report);
        return await JsonSerializer.DeserializeAsync<JsonElement>(file, cancellationToken: cancellation);
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> words, string folder, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { WorkingDirectory = folder })!;
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}.");
    }
}
