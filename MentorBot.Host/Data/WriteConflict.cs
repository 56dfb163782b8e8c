using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Host.Data;

/// <summary>Somebody else has written meanwhile what was read or is to be added: decided anew from fresh rows, the change may fit.</summary>
internal static class WriteConflict
{
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    public static bool IsIn(Exception error) => error is DbUpdateConcurrencyException || error.GetBaseException() is
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or
        SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKey or SqliteUnique };
}
