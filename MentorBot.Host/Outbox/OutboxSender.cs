using System.Data.Common;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Instances;

namespace MentorBot.Host.Outbox;

/// <summary>
/// Delivers what was committed: in order for each person, many people side by side. A message leaves the outbox only when
/// its fate is settled, so one that a crash interrupted is taken up after the restart. This is the moving part; what
/// follows from what is decided in <see cref="OutboxLanes"/>.
/// </summary>
internal sealed partial class OutboxSender : BackgroundService, IOutboxBacklogOf
{
    /// <summary>More notices than this wait without what they say, which is read when their turn comes.</summary>
    private const int NoticesKeptInMemory = 1_000;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(3);

    private readonly IChatChannel channel;
    private readonly OutboxSettlement settlement;
    private readonly OutboxReader reader;
    private readonly SentMarks marks;
    private readonly LaneOrder order;
    private readonly ThisInstance instance;
    private readonly IInstanceLease lease;
    private readonly TimeProvider clock;
    private readonly IHostApplicationLifetime lifetime;
    private readonly ILogger<OutboxSender> logger;

    private readonly Lock gate = new();
    private readonly OutboxLanes lanes;
    private readonly List<PendingMessage> left = [];
    private readonly TaskCompletionSource farewell = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITimer timer;
    private readonly long start;
    private TimeSpan timerAt = TimeSpan.MaxValue;
    private bool isOpen;
    private bool isStopping;

    public OutboxSender(
        IChatChannel channel, OutboxSettlement settlement, OutboxReader reader, SentMarks marks, SendingLimits limits,
        ThisInstance instance, IInstanceLease lease, LaneOrder order, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<OutboxSender> logger)
    {
        (this.channel, this.settlement, this.reader, this.marks, this.order) = (channel, settlement, reader, marks, order);
        (this.instance, this.lease, this.clock, this.lifetime, this.logger) = (instance, lease, clock, lifetime, logger);
        lanes = new OutboxLanes(new SendingPace(limits), settlement);
        start = clock.GetTimestamp();
        timer = clock.CreateTimer(_ => Wake(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <summary>Takes messages that are committed; those to one person are delivered in the order of their ids.</summary>
    /// <param name="term">The term of the lease as it was before they were committed.</param>
    public void Enqueue(IReadOnlyList<OutboxMessage> messages, long term)
    {
        if (messages.Count == 0) return;
        lock (gate)
        {
            foreach (var message in messages)
            {
                if (!settlement.Backlog.Add(message.Id)) continue;
                marks.Said(message);
                var keeps = message.Priority == MessagePriority.Reply || lanes.Count < NoticesKeptInMemory;
                lanes.Add(PendingMessage.Of(message, term, keeps));
            }
        }

        Start();
    }

    /// <summary>An update of the person has come, whether or not it was seen before.</summary>
    public void Heard(long address, IncomingEvent happened)
    {
        if (happened is PersonLeft) return;
        settlement.Heard(address);
        lock (gate) lanes.Heard(address, Now);
    }

    /// <summary>
    /// An update of the person is on the disk for the first time; to be told before what is said in return is enqueued.
    /// </summary>
    public void Took(long address, IncomingEvent happened, bool isAnswered)
    {
        bool mattered;
        lock (gate) mattered = lanes.Took(address, happened, isAnswered, Now);
        if (mattered) Start();
    }

    public int Waiting(long address)
    {
        lock (gate) return lanes.Waiting(address);
    }

    /// <summary>Takes room for one more call about a chat to which nothing is said at the moment, where nobody needs the room.</summary>
    public bool TakeSpare(long address)
    {
        lock (gate) return isOpen && !isStopping && lease.IsHeld && lanes.TakeSpare(address, Now);
    }

    /// <summary>Completes when nothing waits, is being delivered or is still to be written down as delivered.</summary>
    public Task IdleAsync(CancellationToken cancellation) => settlement.Backlog.IdleAsync(cancellation);

    /// <summary>
    /// Takes up our messages that stand in the database and are not on their way: left by an earlier run, taken over
    /// from another instance, or forgotten because the answer to a commit was lost. They are claimed first and looked
    /// for again after that, so that one which is just being written off is not sent again.
    /// </summary>
    /// <param name="before">Only those with smaller ids.</param>
    public async Task TakeUpAsync(long before, CancellationToken cancellation)
    {
        var term = lease.Term;
        var after = 0L;
        while (await reader.OwnedAsync(instance.Id, after, before, cancellation) is { Count: > 0 } page)
        {
            after = page[^1].Id;
            await TakeUpAsync(page.FindAll(message => settlement.Backlog.Add(message.Id)), term, cancellation);
        }
    }

    /// <summary>Takes up what an earlier run of the program left undelivered; it is said once the program listens.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeUpAsync(long.MaxValue, cancellationToken);
        lifetime.ApplicationStarted.Register(Open);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>What is under way may end; what only waits stays in the outbox.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            isStopping = true;
            if (lanes.Busy == 0) farewell.TrySetResult();
        }

        await farewell.Task.WaitAsync(LongestFarewell, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate) lanes.CancelAll();
        await farewell.Task.WaitAsync(LongestFarewell, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await settlement.CompleteAsync();
        await timer.DisposeAsync();
        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => settlement.RunAsync();

    private void Open()
    {
        lock (gate)
        {
            isOpen = true;
            AddLeft();
        }

        Start();
    }

    private async Task TakeUpAsync(List<PendingMessage> claimed, long term, CancellationToken cancellation)
    {
        if (claimed.Count == 0) return;
        HashSet<long> present = [];
        try
        {
            present.UnionWith(await reader.OwnedBetweenAsync(instance.Id, claimed[0].Id, claimed[^1].Id, cancellation));
        }
        finally
        {
            settlement.Backlog.Remove(claimed.Select(message => message.Id).Where(id => !present.Contains(id)));
        }

        lock (gate)
        {
            foreach (var message in claimed.Where(message => present.Contains(message.Id)))
            {
                message.Term = term;
                left.Add(message);
            }

            if (isOpen) AddLeft();
        }

        Start();
    }

    /// <summary>Any reply may have been on its way when its sender died, so a sign of that is waited for. Notices go on as usual.</summary>
    private void AddLeft()
    {
        var evidenceUntil = Now + Patience.EvidenceAtStart;
        foreach (var message in left) lanes.Add(message, message.Priority == MessagePriority.Reply ? evidenceUntil : null);
        left.Clear();
    }

    private void Wake()
    {
        lock (gate) timerAt = TimeSpan.MaxValue;
        Start();
    }

    /// <summary>Sets everything going that may go now.</summary>
    private void Start()
    {
        bool probes;
        while (Next(out probes) is { } lane)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.Sender.AttemptAsync(work.Lane), (Sender: this, Lane: lane), preferLocal: false);
        }

        if (probes) _ = ProbeAsync();
    }

    private Lane? Next(out bool probes)
    {
        probes = false;
        lock (gate)
        {
            if (!isOpen || isStopping) return null;
            var now = Now;
            if (!lease.IsHeld)
            {
                WakeAt(now + LookAgain, now);
                return null;
            }

            if (lanes.Take(now) is { } lane) return lane;
            probes = lanes.TakeProbe(now);
            if (lanes.NextAt(now) is { } next) WakeAt(next, now);
            return null;
        }
    }

    private void WakeAt(TimeSpan at, TimeSpan now)
    {
        if (at >= timerAt) return;
        timerAt = at;
        // Timers count whole milliseconds: one that fired early would only be set again.
        timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((at - now).TotalMilliseconds))), Timeout.InfiniteTimeSpan);
    }

    private async Task AttemptAsync(Lane lane)
    {
        var message = lane.First;
        var cancellation = lane.Cancellation!.Token;
        var mayGo = await MayGoAsync(message, cancellation);
        if (mayGo is true) marks.Begins(message);
        var outcome = mayGo is true ? await DeliverAsync(message, cancellation) : null;
        if (mayGo is not false) marks.Ended(message, outcome);
        lock (gate)
        {
            if (outcome is not null) lanes.Done(lane, outcome, Now);
            else if (mayGo is false) lanes.MustWait(lane, Now);
            else lanes.Gone(lane);
            if (isStopping && lanes.Busy == 0) farewell.TrySetResult();
        }

        if (outcome is null && mayGo is not false) settlement.Backlog.Remove(message.Id);
        Start();
    }

    /// <returns>False while another instance has to send an older message first; null where this one is no longer ours.</returns>
    private async ValueTask<bool?> MayGoAsync(PendingMessage message, CancellationToken cancellation)
    {
        if (message.Term != lease.Term) return null;
        if (message.OrderWaits >= Patience.OrderWaits) return true;
        try
        {
            return !await order.MustWaitAsync(message.Address, message.Id, cancellation);
        }
        catch (Exception error)
        {
            LogAttemptFailed(message.Id, error.GetType().Name);
            return false;
        }
    }

    /// <returns>Null where the message is no longer ours to deliver.</returns>
    private async Task<Delivery?> DeliverAsync(PendingMessage message, CancellationToken cancellation)
    {
        try
        {
            message.Content ??= await reader.ContentAsync(message.Id, instance.Id, cancellation);
            return message.Content is null ? null : await channel.DeliverAsync(message.Address, message.Content, message.Replaces, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new Delivery.InDoubt();
        }
        catch (JsonException)
        {
            return new Delivery.Refused("The stored message is not readable.");
        }
        catch (DbException)
        {
            return new Delivery.NotSent();
        }
        catch (Exception error)
        {
            LogAttemptFailed(message.Id, error.GetType().Name);
            return new Delivery.Failed(error.GetType().Name);
        }
    }

    private async Task ProbeAsync()
    {
        var answers = false;
        try
        {
            answers = await channel.AnswersAsync(CancellationToken.None);
        }
        catch (Exception error)
        {
            LogProbeFailed(error.GetType().Name);
        }

        lock (gate) lanes.Probed(answers, Now);
        Start();
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "Message {MessageId} was not delivered ({Error}); it will be tried again.")]
    private partial void LogAttemptFailed(long messageId, string error);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "The messenger could not be asked whether it answers ({Error}).")]
    private partial void LogProbeFailed(string error);
}
