using System.Threading.Channels;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Metrics;

namespace MentorBot.Host.Outbox;

/// <summary>Writes down what became of messages, many in one commit.</summary>
internal sealed partial class OutboxSettlement(GroupCommit commit, UnreachableNews news, TimeProvider clock, ILogger<OutboxSettlement> logger) : IOutboxRecord
{
    private const int LargestGroup = 1_000;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Null for the delivery means that the message is in doubt.</summary>
    private readonly Channel<(PendingMessage Message, Delivery? Delivery)> queue =
        Channel.CreateUnbounded<(PendingMessage, Delivery?)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly UnwrittenRefusals unreachable = new();
    private readonly CancellationTokenSource completing = new();
    private Task running = Task.CompletedTask;

    /// <summary>What is committed and not yet settled.</summary>
    public OutboxBacklog Backlog { get; } = new();

    public void Settle(PendingMessage message, Delivery delivery)
    {
        (delivery is Delivery.Delivered ? ProgramMeter.MessagesDelivered : ProgramMeter.MessagesLost).Add(1);
        if (delivery is Delivery.Unreachable) unreachable.Add(message);
        if (delivery is Delivery.Refused { Reason: var reason }) LogRefused(message.Id, reason);
        queue.Writer.TryWrite((message, delivery));
    }

    public void NoteDoubt(PendingMessage message)
    {
        LogInDoubt(message.Id, message.Doubts);
        queue.Writer.TryWrite((message, null));
    }

    /// <summary>The person did something, so they can be reached.</summary>
    public void Heard(long address) => unreachable.Heard(address);

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
        var group = new List<(PendingMessage Message, Delivery? Delivery)>();
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var settled)) group.Add(settled);
            await WriteAsync(group);
            group.Clear();
        }
    }

    private async Task WriteAsync(List<(PendingMessage Message, Delivery? Delivery)> group)
    {
        for (var pause = FirstPause; ; pause = pause * 2 > LongestPause ? LongestPause : pause * 2)
        {
            try
            {
                var rows = Rows(group);
                await commit.CommitAsync(rows, CancellationToken.None);
                news.Add(rows.PeopleUnreachable.Keys);
                await UndoLateAsync(group);
                Backlog.Remove(group.Where(settled => settled.Delivery is not null).Select(settled => settled.Message.Id));
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

    private SettledRows Rows(List<(PendingMessage Message, Delivery? Delivery)> group)
    {
        var rows = new SettledRows(Moment(group));
        foreach (var (message, delivery) in group)
        {
            if (delivery is null)
            {
                rows.Doubtful.Add(message.Id);
                continue;
            }

            rows.Settled.Add(message.Id);
            if (delivery is Delivery.Unreachable && !message.PersonCameBack) NoteUnreachable(rows, message);
            if (message.ReminderId is not null) RemindersOf(rows, delivery).Add(message.Id);
        }

        return rows;
    }

    private static void NoteUnreachable(SettledRows rows, PendingMessage message)
    {
        if (!rows.PeopleUnreachable.TryGetValue(message.PersonId, out var known) || message.SaidAt < known) rows.PeopleUnreachable[message.PersonId] = message.SaidAt;
    }

    /// <summary>Nothing is sent before it was said, even where the clock was put back between, or another instance has moved it and this one lags behind.</summary>
    private DateTimeOffset Moment(List<(PendingMessage Message, Delivery? Delivery)> group)
    {
        var said = group.Max(settled => settled.Message.SaidAt);
        return clock.GetUtcNow() is var now && now > said ? now : said;
    }

    private static List<long> RemindersOf(SettledRows rows, Delivery delivery) => delivery switch
    {
        Delivery.Delivered => rows.RemindersSent,
        Delivery.Unreachable => rows.RemindersUnreachable,
        _ => rows.RemindersRefused,
    };

    /// <summary>Somebody wrote to us in the very moment in which they were written down as unreachable.</summary>
    private async Task UndoLateAsync(List<(PendingMessage Message, Delivery? Delivery)> group)
    {
        var back = new SettledRows(clock.GetUtcNow());
        foreach (var (message, delivery) in group)
        {
            if (delivery is not Delivery.Unreachable) continue;
            unreachable.Remove(message);
            if (message.PersonCameBack) back.PeopleReachable.Add(message.PersonId);
        }

        if (back.PeopleReachable.Count > 0) await commit.CommitAsync(back, CancellationToken.None);
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Warning, Message = "What became of {Count} messages could not be written ({Error}); it will be tried again.")]
    private partial void LogSettlementFailed(string error, int count);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Error, Message = "The messenger refused message {MessageId}: {Reason}")]
    private partial void LogRefused(long messageId, string reason);

    [LoggerMessage(EventId = 3103, Level = LogLevel.Warning, Message = "Message {MessageId} is in doubt: attempt {Attempt} went out and no answer came.")]
    private partial void LogInDoubt(long messageId, int attempt);
}
