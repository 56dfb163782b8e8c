using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;

namespace MentorBot.Tests.Host.Outbox;

/// <summary>A broadcast to 10,000 people with conversations going on beside it, on a road that takes its time, in simulated time.</summary>
public sealed class BroadcastTests
{
    private const int People = 10_000;
    private const int Budget = 30;
    private const double RepliesPerSecond = 0.5;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Random chance = new(20261122);
    private readonly PriorityQueue<Lane, TimeSpan> underWay = new();
    private readonly List<TimeSpan> sent = [];
    private readonly Dictionary<long, TimeSpan> asked = [];
    private readonly List<double> replyDelays = [];

    [Fact]
    public void On_Telegram_it_keeps_the_rate_and_never_exceeds_it_and_replies_hardly_wait()
    {
        var duration = Run(new SendingLimits(Budget, AreKnown: true), refuses: _ => false);

        Assert.InRange(sent.Count / duration.TotalSeconds, 0.95 * Budget, Budget);
        Assert.InRange(MostInASecond(), Budget - 3, Budget);
        Assert.InRange(NinetyNinth(replyDelays), 0, 0.2);
    }

    [Fact]
    public void On_a_server_that_keeps_the_same_limits_and_says_so_with_429_none_is_said()
    {
        var (tokens, at, refused) = (30.0, TimeSpan.Zero, 0);
        var duration = Run(new SendingLimits(Budget, AreKnown: false), refuses: now =>
        {
            tokens = Math.Min(Budget, tokens + ((now - at).TotalSeconds * Budget));
            at = now;
            if (tokens-- >= 1) return false;
            tokens++;
            refused++;
            return true;
        });

        Assert.Equal(0, refused);
        Assert.InRange(sent.Count / duration.TotalSeconds, 0.95 * Budget, Budget + 1);
        Assert.InRange(NinetyNinth(replyDelays), 0, 0.05);
    }

    private TimeSpan Run(SendingLimits limits, Func<TimeSpan, bool> refuses)
    {
        var bench = new LaneBench(limits);
        for (var person = 1; person <= People; person++) bench.Notice(person);
        var begin = bench.Now;
        var nextReply = bench.Now;
        while (bench.Settled.Count < People)
        {
            while (underWay.TryPeek(out var done, out var at) && at <= bench.Now)
            {
                underWay.Dequeue();
                bench.Done(done, refuses(bench.Now) ? new Delivery.Postponed(Second) : LaneBench.Arrived);
            }

            while (nextReply <= bench.Now)
            {
                asked[bench.Reply(People + chance.Next(200))] = bench.Now;
                nextReply += Second / RepliesPerSecond * (2 * chance.NextDouble());
            }

            while (bench.TryTake() is { } lane) Send(lane, bench.Now);
            Sleep(bench, nextReply);
        }

        return bench.Now - begin;
    }

    private void Send(Lane lane, TimeSpan now)
    {
        sent.Add(now);
        if (asked.Remove(lane.First.Id, out var at)) replyDelays.Add((now - at).TotalSeconds);
        underWay.Enqueue(lane, now + TimeSpan.FromMilliseconds(40 + chance.Next(200)));
    }

    /// <summary>Until the next thing happens, or a timer fires, which is up to three milliseconds late.</summary>
    private void Sleep(LaneBench bench, TimeSpan nextReply)
    {
        var wake = nextReply;
        if (underWay.TryPeek(out _, out var done) && done < wake) wake = done;
        if (bench.Lanes.NextAt(bench.Now) is { } timer && timer + TimeSpan.FromMilliseconds(3 * chance.NextDouble()) is var late && late < wake) wake = late;
        bench.Wait(wake - bench.Now);
    }

    private int MostInASecond()
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < sent.Count; last++)
        {
            while (sent[last] - sent[first] >= Second) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private static double NinetyNinth(List<double> values) => values.Order().ElementAt((int)(values.Count * 0.99));
}
