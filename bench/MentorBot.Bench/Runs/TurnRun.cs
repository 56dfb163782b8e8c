using System.Diagnostics;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.People;

namespace MentorBot.Bench.Runs;

/// <summary>How many act, how long, and how fast.</summary>
/// <param name="Rate">Turns a second that people begin, whether answers come or not; 0: nobody pauses.</param>
internal sealed record TurnPlan(int People, TimeSpan Warmup, TimeSpan Measured, double Rate)
{
    /// <summary>More than the fastest program would let act in the time, at some 60 turns each.</summary>
    public int Pool => People + (int)((Warmup + Measured).TotalSeconds * (Rate > 0 ? Rate * 1.2 : 15_000) / 60);
}

/// <summary>Lets the people of a crowd act upon a program that is only being started, and measures.</summary>
internal static class TurnRun
{
    /// <summary>Who has waited so long is left without an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="stage">Its people have been invited.</param>
    public static async Task<TurnFigures> MeasureAsync(Stage stage, TurnPlan plan, CancellationToken cancellation)
    {
        var (crowd, host, startedIn, rssAtStart) = await BeginAsync(stage, plan, cancellation);
        await WatchAsync(host, plan.Warmup, cancellation);
        var (own, theirs, machine) = (ProcessSample.Of(Environment.ProcessId), host.Sample(), ProcessSample.MachineBusySeconds());
        crowd.MeasureAnew();
        var clock = Stopwatch.StartNew();
        await WatchAsync(host, plan.Measured, cancellation);
        var meter = crowd.MeasureAnew();
        var seconds = clock.Elapsed.TotalSeconds;
        var (ownAfter, theirsAfter, machineAfter) = (ProcessSample.Of(Environment.ProcessId), host.Sample(), ProcessSample.MachineBusySeconds());
        var overdue = crowd.Overdue;
        var silent = await crowd.StopAsync(Patience);
        host.ThrowIfGone();
        await host.StopAsync();
        return TurnFigures.Of(plan, meter, seconds) with
        {
            StartMs = Math.Round(startedIn.TotalMilliseconds),
            Host = ProcessFigures.Of(theirs, theirsAfter, meter.Turns, seconds, rssAtStart),
            Load = ProcessFigures.Of(own, ownAfter, meter.Turns, seconds, own.RssMb),
            MachineCores = Math.Round((machineAfter - machine) / seconds, 2),
            Silent = silent,
            Overdue = overdue,
            Missing = crowd.Missing,
            Warnings = host.Complaints().Warnings,
            Errors = host.Complaints().Errors,
        };
    }

    private static async Task<(Crowd Crowd, HostProcess Host, TimeSpan StartedIn, double RssAtStart)> BeginAsync(Stage stage, TurnPlan plan, CancellationToken cancellation)
    {
        var crowd = stage.Crowd;
        crowd.Begin(1);
        var host = stage.StartHost();
        var startedIn = await stage.FirstAnswerAsync(cancellation);
        var rss = host.Sample().RssMb;
        if (plan.Rate > 0) crowd.ActAtRate(plan.Rate);
        crowd.Begin(plan.People - 1);
        return (crowd, host, startedIn, rss);
    }

    private static async Task WatchAsync(HostProcess host, TimeSpan time, CancellationToken cancellation)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < time;)
        {
            var left = time - clock.Elapsed;
            await Task.Delay(left < TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1), cancellation);
            host.ThrowIfGone();
        }
    }
}
