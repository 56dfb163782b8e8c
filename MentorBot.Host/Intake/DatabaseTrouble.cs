using MentorBot.Host.Data;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace MentorBot.Host.Intake;

/// <summary>Tells the failures that pass by themselves from those of the program: full, locked or gone is no handler's fault.</summary>
internal static class DatabaseTrouble
{
    private static readonly int[] Passing =
    [
        raw.SQLITE_BUSY, raw.SQLITE_LOCKED, raw.SQLITE_FULL, raw.SQLITE_IOERR, raw.SQLITE_CANTOPEN, raw.SQLITE_NOMEM, raw.SQLITE_PROTOCOL, raw.SQLITE_READONLY,
    ];

    public static bool IsIn(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is DatabaseUnavailableException or NpgsqlException { IsTransient: true }) return true;
            if (error is SqliteException sqlite && Array.IndexOf(Passing, sqlite.SqliteErrorCode) >= 0) return true;
        }

        return false;
    }
}
