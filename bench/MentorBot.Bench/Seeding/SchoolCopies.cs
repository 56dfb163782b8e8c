using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MentorBot.Bench.Seeding;

/// <summary>Fills the database of a stopped program with copies of its only school: its staff, each with an account, and its roadmap with all reminders.</summary>
internal sealed class SchoolCopies : IDisposable
{
    private const long FirstId = 100_000_000_000_000_000;
    private const int IdsOfOne = 1_000_000;

    private static readonly string[] Tables = ["schools", "people", "staff", "roadmaps", "roadmap_items", "roadmap_responsibles", "reminders"];
    private static readonly string[] IdColumns = ["Id", "SchoolId", "PersonId", "RoadmapId", "ItemId", "SubjectId", "RecipientId", "StaffId"];

    private readonly SqliteConnection db;

    public SchoolCopies(string file)
    {
        db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ToString());
        db.Open();
        Run("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA temp_store=MEMORY;");
    }

    public void Multiply(int schools)
    {
        using var transaction = db.BeginTransaction();

        // Everybody on the staff has opened the chat.
        Run($"""
            INSERT INTO people ("Id", "Address", "Reachable", "FirstSeenAt") SELECT "Id" + 1, {FirstId} + row_number() OVER (), 1, '2026-01-01 00:00:00' FROM staff;
            UPDATE staff SET "PersonId" = "Id" + 1;
            """);
        Run("CREATE TEMP TABLE ids (old INTEGER PRIMARY KEY, rank INTEGER);");
        foreach (var table in Tables) Run($"INSERT OR IGNORE INTO temp.ids SELECT \"Id\", (SELECT count(*) FROM temp.ids) + row_number() OVER () FROM {table};");
        Run($"CREATE TEMP TABLE copies AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {schools}) SELECT i FROM n;");
        foreach (var table in Tables) Copy(table);
        transaction.Commit();
    }

    /// <summary>Puts all reminders off for a year, and chooses so many of each school.</summary>
    public void Choose(int ofEach)
    {
        Run($"UPDATE reminders SET \"SendAt\" = '{Text(DateTime.UtcNow.AddYears(1))}', \"UsefulUntil\" = NULL;");
        Run($"""
            CREATE TEMP TABLE chosen AS
            SELECT "Id" FROM (SELECT "Id", row_number() OVER (PARTITION BY "SchoolId" ORDER BY "SubjectId") AS nth FROM reminders WHERE "Kind" = 'before' AND "State" = 'Planned')
            WHERE nth <= {ofEach};
            """);
    }

    /// <summary>Makes the chosen reminders fall due at this moment.</summary>
    /// <returns>How many there are.</returns>
    public int MakeDue(DateTime moment)
    {
        Run($"UPDATE reminders SET \"SendAt\" = '{Text(moment)}' WHERE \"Id\" IN (SELECT \"Id\" FROM temp.chosen);");
        return (int)Number("SELECT count(*) FROM temp.chosen");
    }

    public void Dispose()
    {
        Run("PRAGMA journal_mode=WAL;");
        db.Dispose();
    }

    private void Copy(string table)
    {
        Run($"DROP TABLE IF EXISTS temp.template; CREATE TEMP TABLE template AS SELECT * FROM {table};");
        var columns = Names($"SELECT name FROM pragma_table_info('{table}')");
        Run($"""
            INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", columns.Select(Value))} FROM temp.copies AS n CROSS JOIN temp.template AS t
            """);
    }

    private static string Value(string column) => column switch
    {
        _ when IdColumns.Contains(column) => $"coalesce((SELECT {FirstId} + n.i * {IdsOfOne} + rank FROM temp.ids WHERE old = t.\"{column}\"), t.\"{column}\")",
        "Address" => $"t.\"Address\" + n.i * {IdsOfOne}",
        "StartPayload" or "Key" => $"t.\"{column}\" || '-' || n.i",
        _ => $"t.\"{column}\"",
    };

    private static string Text(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private List<string> Names(string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private long Number(string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private void Run(string sql)
    {
        using var command = db.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
