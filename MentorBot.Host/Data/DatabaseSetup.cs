namespace MentorBot.Host.Data;

/// <summary>Brings the database to the model of this version before anything else touches it.</summary>
internal sealed class DatabaseSetup(DatabaseConnections connections)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(connections.DataFolder);
        await using var db = new MentorBotDb(connections.ContextOptions);
        await db.Database.EnsureCreatedAsync(cancellation);
    }
}
