namespace MentorBot.Host.Data;

internal enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Section <c>Database</c>.</summary>
internal sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
    public string ConnectionString { get; set; } = "Data Source=data/mentorbot.db";

    /// <summary>Where the files stand that are no part of the database; null means beside the SQLite file, else <c>data</c>.</summary>
    public string? Folder { get; set; }
}
