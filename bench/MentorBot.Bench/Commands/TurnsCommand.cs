using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Runs;
using MentorBot.Bench.Seeding;

namespace MentorBot.Bench.Commands;

/// <summary>Turns a second and their latency: people who never pause, or a steady rate.</summary>
internal sealed class TurnsCommand : ICommand
{
    public string Name => "turns";

    public string Help => "turns a second and latency: --people 500 --seconds 20 --warmup 10, --rate 0 (never pause; else turns/s), --preload FILE.so, --show 0 (print the chats of so many people)";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var options = HostOptions.Read(arguments);
        var plan = PlanOf(arguments);
        var shown = arguments.Whole("show", 0);
        arguments.Finish();
        var figures = await MeasureAsync(options, plan, shown, cancellation);
        return new Outcome($"turns: {figures}", figures);
    }

    public static TurnPlan PlanOf(Arguments arguments) => new(
        arguments.Whole("people", 500), arguments.Seconds("warmup", 10), arguments.Seconds("seconds", 20), arguments.Number("rate", 0));

    /// <summary>One run over a database of its own.</summary>
    public static async Task<TurnFigures> MeasureAsync(HostOptions options, TurnPlan plan, int shown, CancellationToken cancellation)
    {
        using var folder = new RunFolder();
        var ground = await Ground.LayAsync(options, folder, newcomers: plan.Pool, known: 0, schoolSize: 0, cancellation);
        await using var stage = await Stage.OpenAsync(options, folder, limit: null);
        ground.Invite(stage.Crowd, plan.Pool);
        var watched = stage.Crowd.Invited.Take(shown).ToList();
        foreach (var person in watched) person.Diary = [];
        var figures = await TurnRun.MeasureAsync(stage, plan, cancellation);
        foreach (var person in watched) await Console.Error.WriteLineAsync(string.Join('\n', [$"--- {person.Chat}", .. person.Diary ?? []]));
        return figures;
    }
}
