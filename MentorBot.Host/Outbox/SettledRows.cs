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

    private static readonly ManyRowsStatement ReminderSent = new(
        """UPDATE reminders SET "State" = 'Sent', "SentAt" = @p1 WHERE "Id" IN {ids} AND "State" NOT IN ('Sent', 'Cancelled')""", DbType.DateTime);

    private static readonly ManyRowsStatement ReminderFailed = new(
        """UPDATE reminders SET "State" = 'Failed', "SentAt" = NULL, "Note" = @p1 WHERE "Id" IN {ids} AND "State" NOT IN ('Sent', 'Cancelled')""", DbType.String);

    private static readonly Statement Unreachable = new(
        """UPDATE people SET "Reachable" = @p1, "UnreachableSince" = coalesce("UnreachableSince", @p2) WHERE "Id" = @p0""",
        DbType.Int64, DbType.Boolean, DbType.DateTime);

    private static readonly ManyRowsStatement Reachable = new(
        """UPDATE people SET "Reachable" = @p1, "UnreachableSince" = NULL WHERE "Id" IN {ids}""", DbType.Boolean);

    public List<long> Settled { get; } = [];
    public List<long> Doubtful { get; } = [];
    public List<long> RemindersSent { get; } = [];
    public List<long> RemindersUnreachable { get; } = [];
    public List<long> RemindersRefused { get; } = [];

    /// <summary>By person: when the first message was said that did not reach them.</summary>
    public Dictionary<long, DateTimeOffset> PeopleUnreachable { get; } = [];
    public List<long> PeopleReachable { get; } = [];

    public override async Task WriteAsync(WritingConnection connection, DbTransaction transaction)
    {
        var at = now.UtcDateTime;
        await Delete.ExecuteAsync(connection, transaction, Settled);
        await Doubt.ExecuteAsync(connection, transaction, Doubtful, at);
        await ReminderSent.ExecuteAsync(connection, transaction, RemindersSent, at);
        await ReminderFailed.ExecuteAsync(connection, transaction, RemindersUnreachable, "Человек недоступен в мессенджере.");
        await ReminderFailed.ExecuteAsync(connection, transaction, RemindersRefused, "Мессенджер не принял сообщение.");
        foreach (var (person, since) in PeopleUnreachable.OrderBy(one => one.Key)) await connection.ExecuteAsync(Unreachable, transaction, person, false, since.UtcDateTime);
        await Reachable.ExecuteAsync(connection, transaction, PeopleReachable, true);
    }
}
