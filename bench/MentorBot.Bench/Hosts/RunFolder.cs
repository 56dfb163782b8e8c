namespace MentorBot.Bench.Hosts;

/// <summary>A folder of its own for the data of a run, gone afterwards.</summary>
internal sealed class RunFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mentorbot-bench-").FullName;

    public string Database => System.IO.Path.Combine(Path, "mentorbot.db");

    public string Log => System.IO.Path.Combine(Path, "host.log");

    /// <summary>Takes over a database that a stopped program has left, down to the disk: what is still to be written would disturb the run.</summary>
    public void CopyDatabaseFrom(RunFolder other)
    {
        File.Copy(other.Database, Database);
        using var copy = File.OpenHandle(Database, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(copy);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
