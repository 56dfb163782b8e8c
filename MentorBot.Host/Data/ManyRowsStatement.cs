using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MentorBot.Host.Data;

/// <summary>
/// SQL over many rows at once, of which <c>{ids}</c> in the text stands for the list. It is one statement however many
/// rows there are, so it is prepared once. The list is <c>@p0</c>, the other parameters follow.
/// </summary>
internal sealed class ManyRowsStatement(string sql, params DbType[] others)
{
    private readonly Statement sqlite = new(sql.Replace("{ids}", "(SELECT value FROM json_each('[' || @p0 || ']'))"), [DbType.String, .. others]);
    private readonly Statement postgres = new(sql.Replace("{ids}", "(SELECT unnest(string_to_array(@p0, ',')::bigint[]))"), [DbType.String, .. others]);

    /// <returns>How many rows it changed; without ids nothing is done.</returns>
    public Task<int> ExecuteAsync(WritingConnection connection, DbTransaction transaction, IReadOnlyCollection<long> ids, params ReadOnlySpan<object?> values)
    {
        if (ids.Count == 0) return Task.FromResult(0);
        return connection.ExecuteAsync(connection.Connection is SqliteConnection ? sqlite : postgres, transaction, [string.Join(',', ids), .. values]);
    }
}
