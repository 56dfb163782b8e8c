using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants.Reachability;

/// <summary>What the curators were last told of somebody: that they cannot be reached, or that they are back.</summary>
/// <param name="LostAt">Null where it was never told.</param>
internal sealed record ReachabilityRecord(DateTimeOffset? LostAt, DateTimeOffset? BackAt)
{
    private const string Machine = "reachability";
    private const string ToldLost = "CuratorsToldLost";
    private const string ToldBack = "CuratorsToldBack";

    /// <summary>Whoever closes and opens the chat again and again is spoken of once a day.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromDays(1);

    /// <summary>Nothing was ever told.</summary>
    public static ReachabilityRecord None { get; } = new(null, null);

    /// <summary>The curators believe that the person cannot be reached.</summary>
    public bool IsLost => LostAt is { } lost && !(BackAt > lost);

    /// <summary>When the curators may be told that the person is lost; null where they know.</summary>
    public DateTimeOffset? MayBeToldFrom => IsLost ? null : LostAt + Silence ?? DateTimeOffset.MinValue;

    public static async Task<Dictionary<long, ReachabilityRecord>> ReadAsync(UnitOfWork work, IReadOnlyCollection<long> participants, CancellationToken cancellation)
    {
        var changes = await work.Db.StateChanges.AsNoTracking()
            .Where(change => participants.Contains(change.SubjectId) && change.Machine == Machine).ToListAsync(cancellation);
        return changes.GroupBy(change => change.SubjectId).ToDictionary(person => person.Key, person => new ReachabilityRecord(Last(person, ToldLost), Last(person, ToldBack)));
    }

    public static void Lost(UnitOfWork work, long participant) => work.Record(Machine, participant, "Reachable", "Unreachable", ToldLost);

    public static void Back(UnitOfWork work, long participant) => work.Record(Machine, participant, "Unreachable", "Reachable", ToldBack);

    private static DateTimeOffset? Last(IEnumerable<StateChange> changes, string trigger) =>
        changes.Where(change => change.Trigger == trigger).Select(change => (DateTimeOffset?)change.At).Max();
}
