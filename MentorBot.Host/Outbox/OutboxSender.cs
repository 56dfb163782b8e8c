using System.Data.Common;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Instances;

namespace MentorBot.Host.Outbox;

/// <summary>
/// Delivers what was committed: in order for each person, many people side by side. A message leaves the outbox only when
/// its fate is settled, so one that a crash interrupted is taken up after the restart. This is the moving part; what
/// follows from what is decided in <see cref="OutboxLanes"/>.
/// </summary>
internal sealed partial class OutboxSender : BackgroundService
{
    /// <summary>More notices than this wait without what they say, which is read when their turn comes.</summary>
    private const int NoticesKeptInMemory = 1_000;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(3);

    private readonly IChatChannel channel;
    private readonly OutboxSettlement settlement;
    private readonly OutboxReader reader;
    private readonly OutboxInheritance inheritance;
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
        IChatChannel channel, OutboxSettlement settlement, OutboxReader reader, OutboxInheritance inheritance, SendingLimits limits,
        ThisInstance instance, IInstanceLease lease, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<OutboxSender> logger)
    {
        (this.channel, this.settlement, this.reader, this.inheritance) = (channel, settlement, reader, inheritance);
        (this.instance, this.lease, this.clock, this.lifetime, this.logger) = (instance, lease, clock, lifetime, logger);
        lanes = new OutboxLanes(new SendingPace(limits), settlement);
        start = clock.GetTimestamp();
        timer = clock.CreateTimer(_ => Wake(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => clock.GetElapsedTime(start);

    /// <summary>Takes messages that are committed; those of one person are delivered in the order in which they are given.</summary>
    public void Enqueue(IReadOnlyList<OutboxMessage> messages)
    {
        if (messages.Count == 0) return;
        settlement.Backlog.Add(messages.Count);
        lock (gate)
        {
            foreach (var message in messages)
            {
                var keeps = message.Priority == MessagePriority.Reply || lanes.Count < NoticesKeptInMemory;
                lanes.Add(PendingMessage.Of(message, keeps));
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

    /// <summary>Completes when nothing waits, is being delivered or is still to be written down as delivered.</summary>
    public Task IdleAsync(CancellationToken cancellation) => settlement.Backlog.IdleAsync(cancellation);

    /// <summary>Delivers what instances have left that no longer live.</summary>
    public async Task TakeOverAsync(IReadOnlyList<long> deadOwners, CancellationToken cancellation)
    {
        foreach (var owner in deadOwners)
        {
            while (await inheritance.NextAsync(owner, cancellation) is { } inherited)
            {
                settlement.Backlog.Add(inherited.Count);
                lock (gate)
                {
                    if (isOpen) AddInherited(inherited);
                    else left.AddRange(inherited);
                }
            }
        }

        Start();
    }

    /// <summary>Forgets all that waits: this instance was taken for dead, and its messages belong to another one.</summary>
    public void LetGo()
    {
        int count;
        lock (gate) count = lanes.LetGo();
        if (count > 0) settlement.Backlog.Remove(count);
    }

    /// <summary>Takes up what an earlier run of the program left undelivered; it is said once the program listens.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await TakeOverAsync(await reader.OrphansAsync(cancellationToken), cancellationToken);
                break;
            }
            catch (DatabaseUnavailableException error)
            {
                LogNotTakenOver(error.GetBaseException().GetType().Name);
                await Task.Delay(LookAgain, cancellationToken);
            }
        }

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
            AddInherited(left);
            left.Clear();
        }

        Start();
    }

    /// <summary>Any reply may have been on its way when its instance died, so a sign of that is waited for. Notices go on as usual.</summary>
    private void AddInherited(IReadOnlyList<PendingMessage> messages)
    {
        var evidenceUntil = Now + Patience.EvidenceAtStart;
        foreach (var message in messages) lanes.Add(message, message.Priority == MessagePriority.Reply ? evidenceUntil : null);
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
        timer.Change(at > now ? at - now : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private async Task AttemptAsync(Lane lane)
    {
        var outcome = await DeliverAsync(lane.First, lane.Cancellation!.Token);
        var isGone = false;
        lock (gate)
        {
            if (outcome is null) isGone = lanes.Gone(lane);
            else lanes.Done(lane, outcome, Now);
            if (isStopping && lanes.Busy == 0) farewell.TrySetResult();
        }

        if (isGone) settlement.Backlog.Remove(1);
        Start();
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

    [LoggerMessage(EventId = 3003, Level = LogLevel.Warning, Message = "What an earlier run left could not be taken over ({Error}); it will be tried again.")]
    private partial void LogNotTakenOver(string error);
}
