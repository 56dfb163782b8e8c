using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MentorBot.Bench.Answers;

/// <summary>How much room answers take in the file of a stopped program.</summary>
/// <param name="OfFile">The whole file, all that a school keeps besides the answers included.</param>
/// <param name="OfAnswers">The table of the answers and its index alone.</param>
internal sealed record StoredBytes(long Runs, long Answers, double OfFile, double OfAnswers)
{
    private const int MostCopied = 1_000_000;

    public override string ToString() => $"{Answers} answers of {Runs} runs, {OfFile:0} bytes of the file for each, {OfAnswers:0} in their own table";

    public static StoredBytes Read(string file)
    {
        using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ToString());
        db.Open();
        var answers = Number(db, "SELECT count(*) FROM answers");
        var runs = Number(db, "SELECT count(DISTINCT \"AssignmentId\") FROM answers");
        return new StoredBytes(runs, answers, new FileInfo(file).Length / (double)answers, BytesInOwnFile(db, file + "-answers"));
    }

    /// <summary>The same table with the same index in a file of its own; of a large one, the beginning.</summary>
    private static double BytesInOwnFile(SqliteConnection db, string file)
    {
        var schema = Text(db, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'answers'");
        Run(db, $"ATTACH DATABASE '{file}' AS own; PRAGMA own.journal_mode=OFF; PRAGMA own.synchronous=OFF");
        Run(db, schema.Replace("CREATE TABLE ", "CREATE TABLE own.", StringComparison.Ordinal));
        Run(db, $"INSERT INTO own.answers SELECT * FROM main.answers LIMIT {MostCopied}");
        var bytes = Number(db, "SELECT page_count * page_size FROM pragma_page_count('own'), pragma_page_size('own')") / (double)Number(db, "SELECT count(*) FROM own.answers");
        Run(db, "DETACH DATABASE own");
        File.Delete(file);
        return bytes;
    }

    private static long Number(SqliteConnection db, string sql) => Convert.ToInt64(Scalar(db, sql), CultureInfo.InvariantCulture);

    private static string Text(SqliteConnection db, string sql) => (string)Scalar(db, sql)!;

    private static void Run(SqliteConnection db, string sql) => Scalar(db, sql);

    private static object? Scalar(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
