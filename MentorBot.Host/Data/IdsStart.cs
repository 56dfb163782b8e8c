using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MentorBot.Host.Data;

/// <summary>
/// Lets the ids go on where the last run left off, even if the clock of the machine was put back meanwhile: they are
/// the order in which things were said and happened.
/// </summary>
internal sealed class IdsStart(DatabaseConnections connections)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var db = new MentorBotDb(connections.ContextOptions);
        var largest = string.Join(" union all ", db.Model.GetEntityTypes().Select(LargestId).OfType<string>());
        var sql = "select coalesce(max(id), 0) as \"Value\" from (" + largest + ") known";
        Ids.BeginAfter(await db.Database.SqlQueryRaw<long>(sql).SingleAsync(cancellation));
    }

    private static string? LargestId(IEntityType entity) =>
        entity.FindPrimaryKey() is { Properties: [{ Name: "Id" } id] } && id.ClrType == typeof(long) && entity.GetTableName() is { } table
            ? $"select max(\"{id.GetColumnName()}\") as id from \"{table}\""
            : null;
}
