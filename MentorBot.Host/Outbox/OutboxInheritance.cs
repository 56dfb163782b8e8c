using System.Data;
using System.Data.Common;
using MentorBot.Host.Data;
using MentorBot.Host.Instances;

namespace MentorBot.Host.Outbox;

/// <summary>Makes messages that an instance has left behind this one's own, so that they are delivered once.</summary>
internal sealed class OutboxInheritance(OutboxReader reader, GroupCommit commit, ThisInstance instance)
{
    private static readonly ManyRowsStatement Claim = new(
        """UPDATE outbox SET "Owner" = @p1 WHERE "Id" IN {ids} AND "Owner" = @p2""", DbType.Int64, DbType.Int64);

    /// <summary>Takes over a page of messages; where several instances try at once, each message goes to one of them.</summary>
    /// <returns>Those that are ours now, in their order; null when the owner has left nothing more.</returns>
    public async Task<IReadOnlyList<PendingMessage>?> NextAsync(long owner, CancellationToken cancellation)
    {
        var page = await reader.OldestAsync(owner, cancellation);
        if (page.Count == 0) return null;
        await commit.CommitAsync(new ClaimChange([.. page.Select(message => message.Id)], owner, instance.Id), cancellation);
        var won = (await reader.OwnedBetweenAsync(instance.Id, page[0].Id, page[^1].Id, cancellation)).ToHashSet();
        return page.FindAll(message => won.Contains(message.Id));
    }

    private sealed class ClaimChange(IReadOnlyCollection<long> ids, long from, long to) : PendingChange
    {
        public override Task WriteAsync(WritingConnection connection, DbTransaction transaction) =>
            Claim.ExecuteAsync(connection, transaction, ids, to, from);
    }
}
