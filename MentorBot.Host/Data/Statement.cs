using System.Data;

namespace MentorBot.Host.Data;

/// <summary>
/// SQL that is prepared once for a connection and used again and again. Its parameters are called <c>@p0</c>, <c>@p1</c> …
/// in the order of <paramref name="types"/>; both databases understand the text.
/// </summary>
internal sealed class Statement(string sql, params DbType[] types)
{
    public string Sql => sql;
    public IReadOnlyList<DbType> Types => types;
}
