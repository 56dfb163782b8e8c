using MentorBot.Host.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Tests.Infrastructure;

/// <summary>The SQLite files of the tests; what <see cref="TestServer"/> is for PostgreSQL.</summary>
internal static class TestFile
{
    /// <summary>A migrated database to copy: migrating another one takes as long as a third of a start.</summary>
    private static readonly Lazy<byte[]> Template = new(CreateTemplate);

    /// <summary>Makes a new, migrated database.</summary>
    /// <returns>Its connection string.</returns>
    public static string CreateDatabase(string path)
    {
        File.WriteAllBytes(path, Template.Value);
        return $"Data Source={path}";
    }

    private static byte[] CreateTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-");
        var path = Path.Combine(folder.FullName, "template.db");
        var options = new DatabaseOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = $"Data Source={path};Pooling=false" };
        Task.Run(() => new DatabaseSetup(new DatabaseConnections(options), NullLogger<DatabaseSetup>.Instance).RunAsync(CancellationToken.None)).GetAwaiter().GetResult();
        var template = File.ReadAllBytes(path);
        folder.Delete(recursive: true);
        return template;
    }
}
