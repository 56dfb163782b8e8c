using System.Threading.Channels;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Metrics;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Outbox;

/// <summary>Writes down what became of delivered messages, many in one commit.</summary>
internal sealed partial class OutboxSettlement(
    DatabaseConnections connections, GroupCommit commit, TimeProvider clock, ILogger<OutboxSettlement> logger)
{
    private const int LargestGroup = 200;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly Channel<(OutboxMessage Message, Delivery Delivery)> queue =
        Channel.CreateUnbounded<(OutboxMessage, Delivery)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly CancellationTokenSource completing = new();
    private Task running = Task.CompletedTask;

    /// <summary>What is committed and not yet settled.</summary>
    public OutboxBacklog Backlog { get; } = new();

    public void Settle(OutboxMessage message, Delivery delivery)
    {
        (delivery is Delivery.Delivered ? ProgramMeter.MessagesDelivered : ProgramMeter.MessagesLost).Add(1);
        queue.Writer.TryWrite((message, delivery));
    }

    public Task RunAsync() => running = LoopAsync();

    /// <summary>Writes what is still waiting, then ends. What cannot be written now is delivered again after the next start.</summary>
    public async Task CompleteAsync()
    {
        queue.Writer.TryComplete();
        await completing.CancelAsync();
        await running;
    }

    private async Task LoopAsync()
    {
        var group = new List<(OutboxMessage Message, Delivery Delivery)>(LargestGroup);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var settled)) group.Add(settled);
            await WriteAsync(group);
            group.Clear();
        }
    }

    private async Task WriteAsync(List<(OutboxMessage Message, Delivery Delivery)> group)
    {
        for (var pause = FirstPause; ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            try
            {
                await using var db = new MentorBotDb(connections.ContextOptions);
                await RemoveAsync(db, [.. group.Select(settled => settled.Message)]);
                foreach (var (message, delivery) in group) await ApplyAsync(db, message, delivery);
                await commit.CommitAsync(db, CancellationToken.None);
                Backlog.Remove(group.Select(settled => settled.Message.Id));
                return;
            }
            catch (Exception error)
            {
                LogSettlementFailed(error.GetType().Name, group.Count);
                if (completing.IsCancellationRequested) return;
                await Task.Delay(pause, completing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>
    /// A settled message leaves the outbox: the program keeps no copy of what it said. Where two programs share a
    /// database, the other may have removed it already.
    /// </summary>
    private static async Task RemoveAsync(MentorBotDb db, List<OutboxMessage> settled)
    {
        var ids = settled.Select(message => message.Id).ToList();
        var present = await db.Outbox.Where(message => ids.Contains(message.Id)).Select(message => message.Id).ToListAsync();
        db.Outbox.RemoveRange(settled.Where(message => present.Contains(message.Id)));
    }

    private async Task ApplyAsync(MentorBotDb db, OutboxMessage message, Delivery delivery)
    {
        switch (delivery)
        {
            case Delivery.Delivered:
                await SettleReminderAsync(db, message, ReminderState.Sent, note: null);
                break;
            case Delivery.Unreachable:
                await db.People.Where(person => person.Id == message.PersonId).ForEachAsync(person => person.Reachable = false);
                await SettleReminderAsync(db, message, ReminderState.Failed, "Человек недоступен в мессенджере.");
                break;
            case Delivery.Refused { Reason: var reason }:
                LogRefused(message.Id, reason);
                await SettleReminderAsync(db, message, ReminderState.Failed, "Мессенджер не принял сообщение.");
                break;
        }
    }

    private async Task SettleReminderAsync(MentorBotDb db, OutboxMessage message, ReminderState state, string? note)
    {
        if (message.ReminderId is not { } id) return;
        var reminder = await db.Reminders.SingleOrDefaultAsync(reminder => reminder.Id == id);
        if (reminder is null or { State: ReminderState.Sent or ReminderState.Cancelled }) return;
        reminder.State = state;
        reminder.Note = note ?? reminder.Note;
        reminder.SentAt = state == ReminderState.Sent ? clock.GetUtcNow() : null;
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Warning, Message = "What became of {Count} messages could not be written ({Error}); it will be tried again.")]
    private partial void LogSettlementFailed(string error, int count);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Error, Message = "The messenger refused message {MessageId}: {Reason}")]
    private partial void LogRefused(long messageId, string reason);
}
