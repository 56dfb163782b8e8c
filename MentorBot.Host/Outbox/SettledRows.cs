using System.Data;
using System.Data.Common;
using MentorBot.Host.Data;

namespace MentorBot.Host.Outbox;

/// <summary>
/// What became of many messages, as one change of the database. A settled message leaves the outbox: the program keeps no
/// copy of what it said. Nothing is read first; a row that somebody else has removed already is no error.
/// </summary>
internal sealed class SettledRows(DateTimeOffset now) : PendingChange
{
    private static readonly ManyRowsStatement Delete = new("""DELETE FROM outbox WHERE "Id" IN {ids}""");

    private static readonly ManyRowsStatement Doubt = new("""UPDATE outbox SET "DoubtSince" = @p1 WHERE "Id" IN {ids}""", DbType.DateTime);

    private static readonly ManyRowsStatement ReceiptSent = new(
        """UPDATE reminder_receipts SET "State" = 'Sent', "At" = @p1, "Note" = NULL WHERE "OutboxId" IN {ids}""", DbType.DateTime);

    private static readonly ManyRowsStatement ReceiptFailed = new(
        """UPDATE reminder_receipts SET "State" = 'Failed', "At" = @p1, "Note" = @p2 WHERE "OutboxId" IN {ids} AND "State" <> 'Sent'""", DbType.DateTime, DbType.String);

    /// <summary>What a message that was written before there were receipts carries stands in the message alone.</summary>
    private const string Carried =
        """(SELECT "ReminderId" FROM reminder_receipts WHERE "OutboxId" IN {ids} UNION SELECT "ReminderId" FROM outbox WHERE "Id" IN {ids})""";

    /// <summary>A reminder is said as soon as one person has it.</summary>
    private static readonly ManyRowsStatement ReminderSent = new(
        $"""UPDATE reminders SET "State" = 'Sent', "SentAt" = @p1 WHERE "Id" IN {Carried} AND "State" NOT IN ('Sent', 'Cancelled')""", DbType.DateTime);

    /// <summary>It has failed when nobody is left who could still hear it.</summary>
    private static readonly ManyRowsStatement ReminderFailed = new(
        $"""
        UPDATE reminders SET "State" = 'Failed', "SentAt" = NULL, "Note" = @p1 WHERE "Id" IN {Carried} AND "State" NOT IN ('Sent', 'Cancelled')
        AND NOT EXISTS (SELECT 1 FROM reminder_receipts AS other WHERE other."ReminderId" = reminders."Id" AND other."State" <> 'Failed')
        """, DbType.String);

    private static readonly Statement Unreachable = new(
        """UPDATE people SET "Reachable" = @p1, "UnreachableSince" = coalesce("UnreachableSince", @p2) WHERE "Id" = @p0""",
        DbType.Int64, DbType.Boolean, DbType.DateTime);

    private static readonly ManyRowsStatement Reachable = new(
        """UPDATE people SET "Reachable" = @p1, "UnreachableSince" = NULL WHERE "Id" IN {ids}""", DbType.Boolean);

    public List<long> Settled { get; } = [];
    public List<long> Doubtful { get; } = [];

    /// <summary>Messages with reminders that arrived.</summary>
    public List<long> RemindersSent { get; } = [];

    /// <summary>Messages with reminders to people who cannot be reached.</summary>
    public List<long> RemindersUnreachable { get; } = [];

    /// <summary>Messages with reminders that the messenger does not take.</summary>
    public List<long> RemindersRefused { get; } = [];

    /// <summary>By person: when the first message was said that did not reach them.</summary>
    public Dictionary<long, DateTimeOffset> PeopleUnreachable { get; } = [];
    public List<long> PeopleReachable { get; } = [];

    public override async Task WriteAsync(WritingConnection connection, DbTransaction transaction)
    {
        var at = now.UtcDateTime;
        await Doubt.ExecuteAsync(connection, transaction, Doubtful, at);
        await ReceiptSent.ExecuteAsync(connection, transaction, RemindersSent, at);
        await ReminderSent.ExecuteAsync(connection, transaction, RemindersSent, at);
        await FailAsync(RemindersUnreachable, "Человек недоступен в мессенджере.");
        await FailAsync(RemindersRefused, "Мессенджер не принял сообщение.");
        await Delete.ExecuteAsync(connection, transaction, Settled);
        foreach (var (person, since) in PeopleUnreachable.OrderBy(one => one.Key)) await connection.ExecuteAsync(Unreachable, transaction, person, false, since.UtcDateTime);
        await Reachable.ExecuteAsync(connection, transaction, PeopleReachable, true);

        async Task FailAsync(List<long> messages, string why)
        {
            await ReceiptFailed.ExecuteAsync(connection, transaction, messages, at, why);
            await ReminderFailed.ExecuteAsync(connection, transaction, messages, why);
        }
    }
}
