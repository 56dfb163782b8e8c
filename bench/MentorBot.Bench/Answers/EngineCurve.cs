using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Domain.Questionnaires;

namespace MentorBot.Bench.Answers;

/// <summary>What one answer costs the engine alone, by how many were given before; medians of several walks.</summary>
/// <param name="Items">Length of the form.</param>
/// <param name="Given">Answers given before.</param>
/// <param name="Microseconds">One <c>Apply</c>, with the next question worded.</param>
/// <param name="KilobytesAllocated">By that one call.</param>
/// <param name="StateBytes">The state as JSON, without the answers.</param>
internal sealed record EnginePoint(int Items, int Given, double Microseconds, double KilobytesAllocated, int StateBytes)
{
    public override string ToString() => $"{Items,4} items, {Given,3} given: {Microseconds,7:0.0} µs, {KilobytesAllocated,6:0.0} KB, state {StateBytes} bytes";
}

internal static class EngineCurve
{
    private const int Walks = 60;
    private const int WarmupWalks = 40;

    /// <summary>As the program keeps it.</summary>
    private static readonly JsonSerializerOptions Kept = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    private static readonly RunContext Context = new() { Today = new DateOnly(2026, 10, 14) };

    /// <summary>The first, the middle and the last answer of each form.</summary>
    public static IReadOnlyList<EnginePoint> Measure(IEnumerable<int> lengths)
    {
        var points = new List<EnginePoint>();
        foreach (var length in lengths)
        {
            var form = LongForm.Read(length);
            for (var walk = 0; walk < WarmupWalks; walk++) Walk(form);
            var walks = Enumerable.Range(0, Walks).Select(_ => Walk(form)).ToList();
            int[] wanted = length >= 320 ? [0, 10, 20, 40, 80, 160, length - 1] : [0, length / 2, length - 1];
            points.AddRange(wanted.Select(given => new EnginePoint(
                length, given, Middle(walks.Select(walk => walk[given].Microseconds)), Middle(walks.Select(walk => walk[given].Bytes / 1024.0)), walks[0][given].StateBytes)));
        }

        return points;
    }

    private static List<(double Microseconds, long Bytes, int StateBytes)> Walk(Questionnaire form)
    {
        var steps = new List<(double, long, int)>(form.Items.Count);
        var run = QuestionnaireEngine.Apply(form, RunState.New, MentorBot.Domain.Questionnaires.Answers.None, Context, new RunEvent.Open());
        while (run.State.Mode == RunMode.Asking)
        {
            var press = new RunEvent.Pressed(run.State.Step, "o1");
            var (bytes, began) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            run = QuestionnaireEngine.Apply(form, run.State, run.Answers, Context, press);
            var took = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            steps.Add((took, GC.GetAllocatedBytesForCurrentThread() - bytes, JsonSerializer.SerializeToUtf8Bytes(run.State, Kept).Length));
        }

        return steps.Count == form.Items.Count ? steps : throw new InvalidOperationException($"The walk ended after {steps.Count} of {form.Items.Count} items.");
    }

    private static double Middle(IEnumerable<double> values) => Measuring.Median.Of(values).Middle;
}
