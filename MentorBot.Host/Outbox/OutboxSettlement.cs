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

    private readonly Channel<(OutboxMessage Message, Delivery Delivery)> queue =
        Channel.CreateUnbounded<(OutboxMessage, Delivery)>(new UnboundedChannelOptions { SingleReader = true });

    private Task running = Task.CompletedTask;

    /// <summary>What is committed and not yet settled.</summary>
    public OutboxBacklog Backlog { get; } = new();

    public void Settle(OutboxMessage message, Delivery delivery)
    {
        (delivery is Delivery.Delivered ? ProgramMeter.MessagesDelivered : ProgramMeter.MessagesLost).Add(1);
        queue.Writer.TryWrite((message, delivery));
    }

    public Task RunAsync() => running = LoopAsync();

    /// <summary>Writes what is still waiting, then ends.</summary>
    public Task CompleteAsync()
    {
        queue.Writer.TryComplete();
        return running;
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
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause *= 2)
        {
            try
            {
                await using var db = new MentorBotDb(connections.ContextOptions);
                foreach (var (message, delivery) in group) await ApplyAsync(db, message, delivery);
                await commit.CommitAsync(db, CancellationToken.None);
                Backlog.Remove(group.Count);
                return;
            }
            catch (Exception error) when (pause < TimeSpan.FromSeconds(10))
            {
                LogSettlementFailed(error.GetType().Name, group.Count);
                await Task.Delay(pause);
            }
        }
    }

    /// <summary>A delivered message leaves the outbox: the program keeps no copy of what it said.</summary>
    private async Task ApplyAsync(MentorBotDb db, OutboxMessage message, Delivery delivery)
    {
        db.Outbox.Attach(message);
        switch (delivery)
        {
            case Delivery.Delivered:
                db.Outbox.Remove(message);
                await SettleReminderAsync(db, message, ReminderState.Sent, note: null);
                break;
            case Delivery.Unreachable:
                db.Outbox.Remove(message);
                await db.People.Where(person => person.Id == message.PersonId).ForEachAsync(person => person.Reachable = false);
                await SettleReminderAsync(db, message, ReminderState.Failed, "Человек недоступен в мессенджере.");
                break;
            case Delivery.Refused { Reason: var reason }:
                LogRefused(message.Id, reason);
                db.Outbox.Remove(message);
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
