using MentorBot.Bench.Hosts;
using MentorBot.Bench.Runs;
using MentorBot.Bench.Seeding;

namespace MentorBot.Bench.Answers;

/// <summary>What one answer costs, by how many runs are stored.</summary>
/// <param name="P50">From delivery, in milliseconds.</param>
internal sealed record RunsPoint(int People, double P50, double P99, double CpuMsPerTurn, StoredBytes Stored)
{
    public override string ToString() => $"{People} people: p50 {P50:0.00} ms, p99 {P99:0.00} ms, {CpuMsPerTurn:0.00} CPU ms a turn; {Stored}";
}

/// <summary>A few people, who do not hold each other up, answer among more and more who do nothing.</summary>
internal static class RunsCurve
{
    private const int SchoolSize = 1_000;
    private const int AtWork = 4;

    public static async Task<RunsPoint> MeasureAsync(HostOptions options, int known, TimeSpan measured, CancellationToken cancellation)
    {
        using var folder = new RunFolder();
        var plan = new TurnPlan(AtWork, TimeSpan.FromSeconds(3), measured, Rate: 0);
        var newcomers = Math.Max(0, plan.Pool - known);
        var ground = await Ground.LayAsync(options, folder, newcomers, known, SchoolSize, cancellation);
        var stored = StoredBytes.Read(folder.Database);
        await using var stage = await Stage.OpenAsync(options, folder, limit: null);
        ground.Invite(stage.Crowd, plan.Pool);
        var figures = await TurnRun.MeasureAsync(stage, plan, cancellation);
        var answers = figures.ByKind[nameof(Measuring.TurnKind.Answer)];
        return new RunsPoint(known, answers.P50, answers.P99, figures.Host!.CpuSecondsPer1000Turns, stored);
    }
}
