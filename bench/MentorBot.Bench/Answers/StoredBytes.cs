using Microsoft.Data.Sqlite;

namespace MentorBot.Bench.Answers;

/// <summary>How much room answers take in the file of a stopped program.</summary>
/// <param name="OfFile">The whole file, all that a school keeps besides the answers included.</param>
/// <param name="OfAnswers">The pages of the answers and of their index alone; null where SQLite cannot tell.</param>
internal sealed record StoredBytes(long Runs, long Answers, double OfFile, double? OfAnswers)
{
    public override string ToString() => $"{Answers} answers of {Runs} runs, {OfFile:0} bytes of the file for each" + (OfAnswers is { } own ? $", {own:0} in their own table" : "");

    public static StoredBytes Read(string file)
    {
        using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        db.Open();
        var answers = Number(db, "SELECT count(*) FROM answers");
        var runs = Number(db, "SELECT count(DISTINCT \"AssignmentId\") FROM answers");
        return new StoredBytes(runs, answers, new FileInfo(file).Length / (double)answers, OwnPages(db) / (double?)answers);
    }

    private static long? OwnPages(SqliteConnection db)
    {
        try
        {
            return Number(db, "SELECT sum(pgsize) FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = 'answers')");
        }
        catch (SqliteException)
        {
            return null; // Built without the table that counts pages.
        }
    }

    private static long Number(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
