using System.Data;
using System.Data.Common;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Data;

/// <summary>Writes rows of the outbox without a detour: they come and go with every answer.</summary>
internal static class OutboxRows
{
    private static readonly Statement Insert = new(
        """
        INSERT INTO outbox ("Id", "PersonId", "Address", "Body", "Replaces", "Priority", "ReminderId", "CreatedAt", "Owner")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)
        """,
        DbType.Int64, DbType.Int64, DbType.Int64, DbType.String, DbType.String, DbType.Int32, DbType.Int64, DbType.DateTime, DbType.Int64);

    public static Task InsertAsync(WritingConnection connection, DbTransaction transaction, OutboxMessage message) => connection.ExecuteAsync(
        Insert, transaction,
        message.Id, message.PersonId, message.Address, message.Body, message.Replaces, (int)message.Priority, message.ReminderId,
        message.CreatedAt.UtcDateTime, message.Owner);
}
