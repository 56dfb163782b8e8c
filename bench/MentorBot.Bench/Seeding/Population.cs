using Microsoft.Data.Sqlite;

namespace MentorBot.Bench.Seeding;

/// <summary>
/// Fills the database of a stopped program with copies of one person: all of their rows, column by column, with new ids,
/// chats and links. Nobody could come through the chat a million times in reasonable time.
/// </summary>
internal sealed class Population : IDisposable
{
    private const long FirstSchoolId = 90_000_000_000_000_000;
    private const int IdsOfOne = 256;

    /// <summary>Columns that name a row of the person.</summary>
    private static readonly string[] IdColumns = ["Id", "PersonId", "ParticipantId", "AssigneeId", "SubjectId", "AssignmentId", "ActiveAssignmentId"];

    private readonly SqliteConnection db;

    public Population(string file)
    {
        db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ToString());
        db.Open();
        Run("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; PRAGMA temp_store=MEMORY;");
    }

    /// <summary>Ids of copies: far below those that the program makes, and each in its own room.</summary>
    private static long FirstIdOf(long firstChat) => 100_000_000_000_000_000 + (firstChat * 1_000_000);

    /// <param name="payload">The link of the person who is copied.</param>
    /// <param name="firstChat">Their copies' chats begin here.</param>
    /// <param name="schoolSize">So many to a school, each a copy of the first; 0 puts them all into the first.</param>
    public void Multiply(string payload, int count, long firstChat, int schoolSize)
    {
        using var transaction = db.BeginTransaction();
        var rows = RowsOf(payload);
        if (schoolSize > 0) Copy("schools", $"\"Id\" IN (SELECT \"SchoolId\" FROM \"participants\" WHERE \"StartPayload\" = '{payload}')", (count + schoolSize - 1) / schoolSize, _ => null, $"{FirstSchoolId + firstChat} + n.i");
        foreach (var (table, where) in rows.Tables)
            Copy(table, where, count, column => Expression(column, firstChat, schoolSize), idExpression: null, rows.Ids);
        transaction.Commit();
    }

    public void Dispose()
    {
        Run("PRAGMA journal_mode=WAL;");
        db.Dispose();
    }

    private sealed record Rows(IReadOnlyList<long> Ids, IReadOnlyList<(string Table, string Where)> Tables);

    private Rows RowsOf(string payload)
    {
        var participant = Ids($"SELECT \"Id\" FROM \"participants\" WHERE \"StartPayload\" = '{payload}'").Single();
        var person = Ids($"SELECT \"PersonId\" FROM \"participants\" WHERE \"Id\" = {participant} AND \"PersonId\" IS NOT NULL");
        var assignments = Ids($"SELECT \"Id\" FROM \"assignments\" WHERE \"AssigneeId\" = {participant}");
        var subjects = string.Join(',', [participant, .. assignments]);
        (string Table, string Where)[] tables =
        [
            ("people", $"\"Id\" IN ({string.Join(',', person)})"),
            ("participants", $"\"Id\" = {participant}"),
            ("consents", $"\"ParticipantId\" = {participant}"),
            ("assignments", $"\"AssigneeId\" = {participant}"),
            ("answers", $"\"AssignmentId\" IN ({string.Join(',', assignments)})"),
            ("state_changes", $"\"SubjectId\" IN ({subjects})"),
        ];
        var ids = tables.Where(table => table.Table != "answers").SelectMany(table => Ids($"SELECT \"Id\" FROM \"{table.Table}\" WHERE {table.Where}")).ToList();
        return ids.Count < IdsOfOne ? new Rows(ids, tables) : throw new InvalidOperationException("The person has too many rows to be copied.");
    }

    /// <summary>What a copy has in the column; null for the same as the original.</summary>
    private static string? Expression(string column, long firstChat, int schoolSize) => column switch
    {
        "Address" => $"{firstChat} + n.i",
        "StartPayload" => "t.\"StartPayload\" || '-' || printf('%07d', n.i)",
        "SchoolId" when schoolSize > 0 => $"{FirstSchoolId + firstChat} + n.i / {schoolSize}",
        _ when IdColumns.Contains(column) => $"CASE WHEN t.\"{column}\" < {IdsOfOne} THEN {FirstIdOf(firstChat)} + n.i * {IdsOfOne} + t.\"{column}\" ELSE t.\"{column}\" END",
        _ => null,
    };

    /// <param name="own">Ids that each copy has of its own.</param>
    private void Copy(string table, string where, int count, Func<string, string?> expression, string? idExpression, IReadOnlyList<long>? own = null)
    {
        Run($"DROP TABLE IF EXISTS temp.template; CREATE TEMP TABLE template AS SELECT * FROM \"{table}\" WHERE {where};");
        var columns = Names($"SELECT name FROM pragma_table_info('{table}')");
        foreach (var column in columns.Where(IdColumns.Contains))
        {
            for (var rank = 0; rank < own?.Count; rank++) Run($"UPDATE temp.template SET \"{column}\" = {rank} WHERE \"{column}\" = {own[rank]};");
        }

        var values = columns.Select(column => (column == "Id" ? idExpression : null) ?? expression(column) ?? $"t.\"{column}\"");
        Run($"""
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})
            SELECT {string.Join(", ", values)} FROM n CROSS JOIN temp.template AS t
            """);
    }

    private List<long> Ids(string sql) => Read(sql, reader => reader.GetInt64(0));

    private List<string> Names(string sql) => Read(sql, reader => reader.GetString(0));

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private void Run(string sql)
    {
        using var command = db.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
