using MentorBot.Bench.Answers;
using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;

namespace MentorBot.Bench.Commands;

/// <summary>What one answer costs: by how many were given before in the same form, and by how many runs are stored.</summary>
internal sealed class AnswersCommand : ICommand
{
    private static readonly int[] Lengths = [10, 20, 40, 80, 160, 320];

    public string Name => "answers";

    public string Help => "cost of an answer by answers given and by runs stored, bytes of an answer: --items 10,20,40,80,160,320 --people 3 --known 1000,10000,100000,1000000 --seconds 10";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var options = HostOptions.Read(arguments);
        var (lengths, people) = (arguments.List("items", Lengths), arguments.Whole("people", 3));
        var (known, measured) = (arguments.List("known", 1_000, 10_000, 100_000, 1_000_000), arguments.Seconds("seconds", 10));
        arguments.Finish();

        var engine = EngineCurve.Measure(lengths);
        await ShowAsync("the engine alone", engine);
        var store = await StoreCurve.MeasureAsync(options, lengths, people, cancellation);
        await ShowAsync("the whole program", store);
        var runs = new List<RunsPoint>();
        foreach (var size in known) runs.Add(await RunsCurve.MeasureAsync(options, size, measured, cancellation));
        return new Outcome(string.Join('\n', runs.Select(run => $"answers: {run}")), new { engine, store, runs });
    }

    private static Task ShowAsync<T>(string what, IReadOnlyList<T> points) => Console.Error.WriteLineAsync($"{what}\n{string.Join('\n', points.Select(point => $"  {point}"))}");
}
