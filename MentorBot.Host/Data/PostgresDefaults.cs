using System.Data.Common;
using Npgsql;

namespace MentorBot.Host.Data;

/// <summary>What the program asks of its connections to PostgreSQL, where <c>Database:ConnectionString</c> leaves it open; the reasons are in docs/database.md.</summary>
internal static class PostgresDefaults
{
    /// <summary>
    /// Settings of the session. A process that is stopped in the middle of a transaction is cut off before those who
    /// wait for its rows lose patience; one whose machine is gone is noticed, so that its locks are freed.
    /// </summary>
    private const string Session =
        "-c idle_in_transaction_session_timeout=5s -c lock_timeout=10s -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=10s";

    public static string Complete(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var complete = new NpgsqlConnectionStringBuilder(connectionString);
        Default("Application Name", () => complete.ApplicationName = "MentorBot");
        Default("Maximum Pool Size", () => complete.MaxPoolSize = 40);
        Default("Max Auto Prepare", () => complete.MaxAutoPrepare = 200);
        Default("Auto Prepare Min Usages", () => complete.AutoPrepareMinUsages = 2);
        Default("No Reset On Close", () => complete.NoResetOnClose = true);
        Default("TCP Keepalive", () => complete.TcpKeepAlive = true);
        Default("TCP Keepalive Time", () => complete.TcpKeepAliveTime = 5);
        Default("TCP Keepalive Interval", () => complete.TcpKeepAliveInterval = 2);
        complete.Options = string.Join(' ', Session, complete.Options).TrimEnd();
        return complete.ToString();

        void Default(string keyword, Action set)
        {
            if (!given.ContainsKey(keyword)) set();
        }
    }
}
