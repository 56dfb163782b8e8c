using System.Data;
using MentorBot.Host.Data;

namespace MentorBot.Host.Instances;

/// <summary>Keeps the messages to one person in order where several instances send them: none overtakes an older one of another.</summary>
internal sealed class LaneOrder(DatabaseConnections connections, ReadingConnections reading, ThisInstance instance, IInstanceLease lease)
{
    private static readonly Statement OlderOfAnother = new(
        """SELECT EXISTS (SELECT 1 FROM outbox WHERE "Address" = @p0 AND "Id" < @p1 AND "Owner" <> @p2)""",
        DbType.Int64, DbType.Int64, DbType.Int64);

    /// <summary>Asked before a message is sent, because only then are all that are older surely visible.</summary>
    public async ValueTask<bool> MustWaitAsync(long address, long messageId, CancellationToken cancellation)
    {
        if (connections.IsSqlite || lease.IsAlone) return false;
        return await reading.ReadAsync(
            OlderOfAnother,
            async rows => await rows.ReadAsync(cancellation) && rows.GetBoolean(0),
            [address, messageId, instance.Id],
            cancellation);
    }
}
