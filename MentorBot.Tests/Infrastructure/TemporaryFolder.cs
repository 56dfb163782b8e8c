using Microsoft.Data.Sqlite;

namespace MentorBot.Tests.Infrastructure;

/// <summary>A folder of its own for the databases of one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mentorbot-").FullName;

    public string Database => $"Data Source={System.IO.Path.Combine(Path, "mentorbot.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
