using System.Data;
using System.Data.Common;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Outbox;

/// <summary>Reads rows of the outbox: those that somebody has left, page by page, and what a message says, when its turn comes.</summary>
internal sealed class OutboxReader(ReadingConnections connections)
{
    private const int Page = 500;

    private static readonly Statement Orphans = new("""SELECT DISTINCT "Owner" FROM outbox WHERE "Owner" NOT IN (SELECT "Id" FROM instances)""");

    private static readonly Statement Oldest = new(
        $"""
        SELECT "Id", "PersonId", "Address", "Priority", "Replaces", "ReminderId", "DoubtSince" IS NOT NULL
        FROM outbox WHERE "Owner" = @p0 ORDER BY "Id" LIMIT {Page}
        """, DbType.Int64);

    private static readonly Statement OwnedBetween = new(
        """SELECT "Id" FROM outbox WHERE "Owner" = @p0 AND "Id" BETWEEN @p1 AND @p2""", DbType.Int64, DbType.Int64, DbType.Int64);

    private static readonly Statement Body = new("""SELECT "Body" FROM outbox WHERE "Id" = @p0 AND "Owner" = @p1""", DbType.Int64, DbType.Int64);

    /// <summary>Owners of messages that are no instance any more: they ended before anybody could take over from them.</summary>
    public Task<List<long>> OrphansAsync(CancellationToken cancellation) => connections.ReadAsync(Orphans, ReadIdsAsync, [], cancellation);

    /// <summary>The oldest messages of an owner, without what they say.</summary>
    public Task<List<PendingMessage>> OldestAsync(long owner, CancellationToken cancellation) => connections.ReadAsync(Oldest, ReadMessagesAsync, [owner], cancellation);

    public Task<List<long>> OwnedBetweenAsync(long owner, long first, long last, CancellationToken cancellation) =>
        connections.ReadAsync(OwnedBetween, ReadIdsAsync, [owner, first, last], cancellation);

    /// <returns>Null where the row is gone or belongs to another instance.</returns>
    /// <exception cref="JsonException">The stored message is not readable.</exception>
    public async Task<ChatMessage?> ContentAsync(long message, long owner, CancellationToken cancellation)
    {
        var body = await connections.ReadAsync(
            Body, async rows => await rows.ReadAsync(cancellation) ? rows.GetString(0) : null, [message, owner], cancellation);
        return body is null ? null : JsonSerializer.Deserialize(body, ConversationJson.Instance.ChatMessage) ?? throw new JsonException("null");
    }

    private static async Task<List<long>> ReadIdsAsync(DbDataReader rows)
    {
        var ids = new List<long>();
        while (await rows.ReadAsync()) ids.Add(rows.GetInt64(0));
        return ids;
    }

    private static async Task<List<PendingMessage>> ReadMessagesAsync(DbDataReader rows)
    {
        var messages = new List<PendingMessage>();
        while (await rows.ReadAsync())
        {
            messages.Add(new PendingMessage
            {
                Id = rows.GetInt64(0),
                PersonId = rows.GetInt64(1),
                Address = rows.GetInt64(2),
                Priority = (MessagePriority)rows.GetInt32(3),
                Replaces = await rows.IsDBNullAsync(4) ? null : rows.GetString(4),
                ReminderId = await rows.IsDBNullAsync(5) ? null : rows.GetInt64(5),
                MayHaveArrived = rows.GetBoolean(6),
            });
        }

        return messages;
    }
}
