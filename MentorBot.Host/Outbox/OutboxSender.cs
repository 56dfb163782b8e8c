using System.Text.Json;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Outbox;

/// <summary>
/// Delivers what was committed: in order for each person, many people side by side. A message leaves the outbox
/// only when the messenger has taken it, so one that a crash interrupted is sent after the restart.
/// </summary>
internal sealed partial class OutboxSender(
    DatabaseConnections connections, IChatChannel channel, OutboxSettlement settlement,
    IHostApplicationLifetime lifetime, ILogger<OutboxSender> logger) : BackgroundService, IOutboxBacklogOf
{
    private const int SideBySide = 16;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<long, Queue<OutboxMessage>> lanes = [];
    private readonly SemaphoreSlim places = new(SideBySide);
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long pausedUntil;

    /// <summary>Takes messages that are committed; they are delivered in the order in which they are given.</summary>
    public void Enqueue(IReadOnlyList<OutboxMessage> messages)
    {
        settlement.Backlog.Add(messages.Count);
        lock (gate)
        {
            foreach (var message in messages)
            {
                if (lanes.TryGetValue(message.Address, out var lane))
                {
                    lane.Enqueue(message);
                    continue;
                }

                lanes[message.Address] = new Queue<OutboxMessage>([message]);
                _ = DeliverLaneAsync(message.Address, stopping.Token);
            }
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
        await using (var db = new MentorBotDb(connections.ContextOptions))
        {
            Enqueue(await db.Outbox.AsNoTracking()
                .OrderBy(message => message.Id)
                .ToListAsync(cancellationToken));
        }

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
            while (Next(address) is { } message)
            {
                settlement.Settle(message, await DeliverAsync(message, cancellation));
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops; the rows stay in the outbox.
        }
    }

    private OutboxMessage? Next(long address)
    {
        lock (gate)
        {
            if (lanes[address].TryDequeue(out var message)) return message;
            lanes.Remove(address);
            return null;
        }
    }

    private async Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (Read(message) is not { } content) return new Delivery.Refused("The stored message is not readable.");
        for (var pause = FirstPause; ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            await WaitForPauseAsync(cancellation);
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
