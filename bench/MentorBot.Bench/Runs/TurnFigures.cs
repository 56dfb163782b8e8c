using MentorBot.Bench.Measuring;

namespace MentorBot.Bench.Runs;

/// <summary>What a process used while it was measured.</summary>
internal sealed record ProcessFigures(double CpuSecondsPer1000Turns, double Cores, double RssAtStartMb, double RssMb, double PeakRssMb, int Threads)
{
    public static ProcessFigures Of(ProcessSample before, ProcessSample after, long turns, double seconds, double rssAtStart)
    {
        var cpu = after.CpuSeconds - before.CpuSeconds;
        return new ProcessFigures(
            turns == 0 ? 0 : Math.Round(cpu * 1000 / turns, 3), Math.Round(cpu / seconds, 2),
            Math.Round(rssAtStart), Math.Round(after.RssMb), Math.Round(after.PeakRssMb), after.Threads);
    }
}

/// <summary>What a run of turns has shown. Latencies are in milliseconds.</summary>
internal sealed record TurnFigures
{
    public required int People { get; init; }
    public required double Rate { get; init; }
    public required double Seconds { get; init; }
    public required long Turns { get; init; }
    public required double TurnsPerSecond { get; init; }

    /// <summary>From the press, or from the moment at which the rate called for it.</summary>
    public required LatencyFigures FromPress { get; init; }

    /// <summary>From the moment at which the program was handed the update.</summary>
    public required LatencyFigures FromDelivery { get; init; }

    /// <summary>From delivery, apart for each kind of turn.</summary>
    public required IReadOnlyDictionary<string, LatencyFigures> ByKind { get; init; }
    public required double CallsPerTurn { get; init; }
    public required IReadOnlyDictionary<string, long> Calls { get; init; }
    public required long CompletedQuestionnaires { get; init; }
    public required long FinishedPeople { get; init; }

    /// <summary>Answers that were not taken, because the crowd misread the question.</summary>
    public required long RefusedAnswers { get; init; }
    public required long UnaskedMessages { get; init; }
    public required long Redelivered { get; init; }
    public required long TooManyRequests { get; init; }

    /// <summary>Calls that the server had to refuse.</summary>
    public required IReadOnlyDictionary<string, long> RefusedCalls { get; init; }

    /// <summary>Process start to the first answer.</summary>
    public double StartMs { get; init; }
    public ProcessFigures? Host { get; init; }

    /// <summary>This tool itself.</summary>
    public ProcessFigures? Load { get; init; }

    /// <summary>Cores of the machine that were busy, with whatever else.</summary>
    public double MachineCores { get; init; }

    /// <summary>People who had no answer in ten seconds after all had stopped.</summary>
    public int Silent { get; init; }

    /// <summary>With a rate: moments that were still waiting at the end for somebody to be ready. They are in no latency.</summary>
    public int Overdue { get; init; }

    /// <summary>How often nobody was left to act: the run was short of people.</summary>
    public long Missing { get; init; }

    /// <summary>Warnings in the program's log.</summary>
    public int Warnings { get; init; }

    /// <summary>Errors in the program's log.</summary>
    public int Errors { get; init; }

    public static TurnFigures Of(TurnPlan plan, Meter meter, double seconds) => new()
    {
        People = plan.People,
        Rate = plan.Rate,
        Seconds = Math.Round(seconds, 2),
        Turns = meter.Turns,
        TurnsPerSecond = Math.Round(meter.Turns / seconds, 1),
        FromPress = meter.FromPress.Figures(),
        FromDelivery = meter.FromDelivery.Figures(),
        ByKind = meter.ByKind,
        CallsPerTurn = Math.Round(meter.CallsPerTurn, 3),
        Calls = meter.Calls,
        CompletedQuestionnaires = meter.Completed,
        FinishedPeople = meter.FinishedPeople,
        RefusedAnswers = meter.RefusedAnswers,
        UnaskedMessages = meter.Unasked,
        Redelivered = meter.Redelivered,
        TooManyRequests = meter.TooMany,
        RefusedCalls = meter.Errors,
    };

    public override string ToString() =>
        $"{TurnsPerSecond:0} turns/s, p50 {FromPress.P50:0.0} ms, p99 {FromPress.P99:0.0} ms (from delivery {FromDelivery.P50:0.0}, {FromDelivery.P99:0.0}), "
        + $"{Host?.CpuSecondsPer1000Turns:0.000} CPU s/1000 turns, {CallsPerTurn:0.00} calls a turn, RSS {Host?.RssMb:0} MB (peak {Host?.PeakRssMb:0}), start {StartMs:0} ms, "
        + $"{CompletedQuestionnaires} questionnaires, {Silent} silent, {RefusedCalls.Values.Sum()} refused calls, {RefusedAnswers} refused answers, {Redelivered} redelivered, "
        + $"log {Warnings} warnings {Errors} errors; cores: program {Host?.Cores:0.00}, tool {Load?.Cores:0.00}, machine {MachineCores:0.00}"
        + (Overdue > 0 ? $"; NOT KEEPING UP: {Overdue} turns overdue" : "")
        + (Missing > 0 ? $"; SHORT OF PEOPLE {Missing} times" : "");
}
