using System.Data;
using System.Data.Common;
using System.Text.Json;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Outbox;

/// <summary>Reads rows of the outbox: those of an owner, page by page, and what a message says, when its turn comes.</summary>
internal sealed class OutboxReader(ReadingConnections connections)
{
    private const int Page = 500;

    private static readonly Statement Owned = new(
        $"""
        SELECT "Id", "PersonId", "Address", "Priority", "Replaces", "ReminderId", "DoubtSince" IS NOT NULL, "CreatedAt"
        FROM outbox WHERE "Owner" = @p0 AND "Id" > @p1 AND "Id" < @p2 ORDER BY "Id" LIMIT {Page}
        """, DbType.Int64, DbType.Int64, DbType.Int64);

    private static readonly Statement OwnedBetween = new(
        """SELECT "Id" FROM outbox WHERE "Owner" = @p0 AND "Id" BETWEEN @p1 AND @p2""", DbType.Int64, DbType.Int64, DbType.Int64);

    private static readonly Statement Body = new("""SELECT "Body" FROM outbox WHERE "Id" = @p0 AND "Owner" = @p1""", DbType.Int64, DbType.Int64);

    /// <summary>A page of the messages of an owner between two ids, without what they say, the oldest first.</summary>
    public Task<List<PendingMessage>> OwnedAsync(long owner, long after, long before, CancellationToken cancellation) =>
        connections.ReadAsync(Owned, ReadMessagesAsync, [owner, after, before], cancellation);

    /// <summary>The ids of those that are still there.</summary>
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
                SaidAt = new DateTimeOffset(DateTime.SpecifyKind(rows.GetDateTime(7), DateTimeKind.Utc)),
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
