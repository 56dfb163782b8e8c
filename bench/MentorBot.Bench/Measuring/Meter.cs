using System.Collections.Concurrent;
using System.Globalization;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.Measuring;

/// <summary>Counts what happens while it is in place; a new one is put in its place to begin anew.</summary>
internal sealed class Meter
{
    private readonly LatencyHistogram[] byKind = [.. Enum.GetValues<TurnKind>().Select(_ => new LatencyHistogram())];
    private readonly long[] calls = new long[Enum.GetValues<ApiMethod>().Length];
    private readonly ConcurrentDictionary<string, long> errors = [];
    private long turns, completed, refused, unasked, redelivered, tooMany, accepted, finishedPeople;

    /// <summary>From the moment at which the person acted, or meant to.</summary>
    public LatencyHistogram FromPress { get; } = new();

    /// <summary>From the moment at which the program was handed the update.</summary>
    public LatencyHistogram FromDelivery { get; } = new();

    public long Turns => Interlocked.Read(ref turns);

    /// <summary>Questionnaires that were sent off.</summary>
    public long Completed => Interlocked.Read(ref completed);

    /// <summary>Replies that began with «❗»: the crowd had misread the question.</summary>
    public long RefusedAnswers => Interlocked.Read(ref refused);

    /// <summary>Messages that answered nothing the person had just done.</summary>
    public long Unasked => Interlocked.Read(ref unasked);

    public long Redelivered => Interlocked.Read(ref redelivered);

    /// <summary>Calls answered with 429.</summary>
    public long TooMany => Interlocked.Read(ref tooMany);

    /// <summary>Messages sent and edited.</summary>
    public long Accepted => Interlocked.Read(ref accepted);

    /// <summary>People who have answered all that they were given.</summary>
    public long FinishedPeople => Interlocked.Read(ref finishedPeople);

    public IReadOnlyDictionary<string, long> Errors => errors.OrderBy(error => error.Key, StringComparer.Ordinal).ToDictionary();

    public IReadOnlyDictionary<string, long> Calls => Enum.GetValues<ApiMethod>()
        .Where(method => calls[(int)method] > 0)
        .ToDictionary(method => method.ToString(), method => calls[(int)method]);

    public IReadOnlyDictionary<string, LatencyFigures> ByKind => Enum.GetValues<TurnKind>()
        .Where(kind => byKind[(int)kind].Count > 0)
        .ToDictionary(kind => kind.ToString(), kind => byKind[(int)kind].Figures());

    /// <summary>All calls but the asking for updates, for each turn.</summary>
    public double CallsPerTurn => Turns == 0 ? 0 : (double)(calls.Sum() - calls[(int)ApiMethod.GetUpdates]) / Turns;

    public void CountTurn(TurnKind kind, TimeSpan fromPress, TimeSpan fromDelivery)
    {
        Interlocked.Increment(ref turns);
        FromPress.Record(fromPress);
        FromDelivery.Record(fromDelivery);
        byKind[(int)kind].Record(fromDelivery);
        if (kind == TurnKind.Submit) Interlocked.Increment(ref completed);
    }

    public void CountCall(ApiMethod method) => Interlocked.Increment(ref calls[(int)method]);

    public void CountAccepted() => Interlocked.Increment(ref accepted);

    public void CountRefusedAnswer() => Interlocked.Increment(ref refused);

    public void CountUnasked() => Interlocked.Increment(ref unasked);

    public void CountRedelivered() => Interlocked.Increment(ref redelivered);

    public void CountFinishedPerson() => Interlocked.Increment(ref finishedPeople);

    public void CountError(ApiMethod method, int code, string description)
    {
        if (code == 429) Interlocked.Increment(ref tooMany);
        else errors.AddOrUpdate(string.Create(CultureInfo.InvariantCulture, $"{method} {code} {description}"), 1, (_, known) => known + 1);
    }
}
