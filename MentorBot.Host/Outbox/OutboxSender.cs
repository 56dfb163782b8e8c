using System.Text.Json;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Instances;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Outbox;

/// <summary>
/// Delivers what was committed: in order for each person, many people side by side. A message leaves the outbox
/// only when the messenger has taken it, so one that a crash interrupted is sent after the restart.
/// </summary>
internal sealed partial class OutboxSender(
    DatabaseConnections connections, IChatChannel channel, OutboxSettlement settlement, ThisInstance instance, IInstanceLease lease, LaneOrder order,
    IHostApplicationLifetime lifetime, ILogger<OutboxSender> logger) : BackgroundService, IOutboxBacklogOf
{
    private const int SideBySide = 16;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestOrder = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly Dictionary<long, PriorityQueue<Taken, long>> lanes = [];
    private readonly SemaphoreSlim places = new(SideBySide);
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long pausedUntil;

    private readonly record struct Taken(OutboxMessage Message, long Term);

    /// <summary>Takes messages that are committed; those to one person are delivered in the order of their ids.</summary>
    /// <param name="term">The term of the lease as it was before they were committed.</param>
    public void Enqueue(IReadOnlyList<OutboxMessage> messages, long term) =>
        Add(messages.Where(message => settlement.Backlog.Add(message.Id)), term);

    /// <summary>
    /// Takes up our messages that stand in the database and are not on their way: left by an earlier run, taken over
    /// from another instance, or forgotten because the answer to a commit was lost. They are claimed first and read
    /// after that, so that one which is just being written off is not sent again.
    /// </summary>
    /// <param name="before">Only those with smaller ids.</param>
    public async Task TakeUpAsync(long before, CancellationToken cancellation)
    {
        var term = lease.Term;
        await using var db = new MentorBotDb(connections.ContextOptions);
        var own = db.Outbox.AsNoTracking().Where(message => message.Owner == instance.Id && message.Id < before);
        var claimed = (await own.Select(message => message.Id).ToListAsync(cancellation)).Where(settlement.Backlog.Add).ToHashSet();
        if (claimed.Count == 0) return;
        try
        {
            var present = await own.Where(message => claimed.Contains(message.Id)).ToListAsync(cancellation);
            claimed.ExceptWith(present.Select(message => message.Id));
            Add(present, term);
        }
        finally
        {
            settlement.Backlog.Remove(claimed);
        }
    }

    public int Waiting(long address)
    {
        lock (gate) return lanes.TryGetValue(address, out var lane) ? lane.Count : 0;
    }

    /// <summary>Completes when nothing waits, is being delivered or is still to be written down as delivered.</summary>
    public Task IdleAsync(CancellationToken cancellation) => settlement.Backlog.IdleAsync(cancellation);

    /// <summary>Takes up what an earlier run of the program left undelivered.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeUpAsync(long.MaxValue, cancellationToken);
        lifetime.ApplicationStarted.Register(started.SetResult);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => settlement.RunAsync();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await settlement.CompleteAsync();
        await base.StopAsync(cancellationToken);
    }

    private async Task DeliverLaneAsync(long address, CancellationToken cancellation)
    {
        try
        {
            await started.Task.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            while (await NextAsync(address, cancellation) is var (message, term))
            {
                if (await DeliverAsync(message, term, cancellation) is { } delivery) settlement.Settle(message, delivery);
                else settlement.Backlog.Remove(message.Id);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; the rows stay in the outbox.
        }
    }

    private void Add(IEnumerable<OutboxMessage> messages, long term)
    {
        lock (gate)
        {
            foreach (var message in messages)
            {
                if (!lanes.TryGetValue(message.Address, out var lane))
                {
                    lane = lanes[message.Address] = new PriorityQueue<Taken, long>();
                    _ = DeliverLaneAsync(message.Address, stopping.Token);
                }

                lane.Enqueue(new Taken(message, term), message.Id);
            }
        }
    }

    /// <summary>The oldest of the lane, once no older one is left with another instance; that one is sent or followed in a while.</summary>
    private async Task<Taken?> NextAsync(long address, CancellationToken cancellation)
    {
        var patience = Environment.TickCount64 + (long)LongestOrder.TotalMilliseconds;
        while (Peek(address) is { } first && Environment.TickCount64 < patience && await MustWaitAsync(first.Message, cancellation))
        {
            await Task.Delay(LookAgain, cancellation);
        }

        lock (gate)
        {
            if (lanes[address].TryDequeue(out var next, out _)) return next;
            lanes.Remove(address);
            return null;
        }
    }

    private Taken? Peek(long address)
    {
        lock (gate) return lanes[address].TryPeek(out var first, out _) ? first : null;
    }

    private async ValueTask<bool> MustWaitAsync(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            return await order.MustWaitAsync(message.Address, message.Id, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            LogAttemptFailed(message.Id, error.GetType().Name);
            return true;
        }
    }

    /// <returns>Null where it is no longer ours to send.</returns>
    private async Task<Delivery?> DeliverAsync(OutboxMessage message, long term, CancellationToken cancellation)
    {
        if (Read(message) is not { } content) return new Delivery.Refused("The stored message is not readable.");
        for (var pause = FirstPause; ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            await WaitForPauseAsync(cancellation);
            while (!lease.IsHeld) await Task.Delay(LookAgain, cancellation);
            if (lease.Term != term) return null;
            switch (await AttemptAsync(message, content, cancellation))
            {
                case Delivery.Postponed { Pause: var asked } when asked > TimeSpan.Zero:
                    Interlocked.Exchange(ref pausedUntil, Environment.TickCount64 + (long)asked.TotalMilliseconds);
                    break;
                case Delivery.Postponed:
                    await Task.Delay(pause, cancellation);
                    break;
                case var final:
                    return final;
            }
        }
    }

    private static Domain.Conversation.ChatMessage? Read(OutboxMessage message)
    {
        try
        {
            return JsonSerializer.Deserialize(message.Body, ConversationJson.Instance.ChatMessage);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<Delivery> AttemptAsync(OutboxMessage message, Domain.Conversation.ChatMessage content, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return await channel.DeliverAsync(message.Address, content, message.Replaces, cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            LogAttemptFailed(message.Id, error.GetType().Name);
            return new Delivery.Postponed(TimeSpan.Zero);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>When the messenger asks for patience, it means all of us.</summary>
    private async Task WaitForPauseAsync(CancellationToken cancellation)
    {
        while (Interlocked.Read(ref pausedUntil) - Environment.TickCount64 is > 0 and var left)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(left), cancellation);
        }
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Warning, Message = "Message {MessageId} was not delivered ({Error}); it will be tried again.")]
    private partial void LogAttemptFailed(long messageId, string error);
}
