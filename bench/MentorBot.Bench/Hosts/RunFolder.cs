namespace MentorBot.Bench.Hosts;

/// <summary>A folder of its own for the data of a run, gone afterwards.</summary>
internal sealed class RunFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mentorbot-bench-").FullName;

    public string Database => System.IO.Path.Combine(Path, "mentorbot.db");

    public string Log => System.IO.Path.Combine(Path, "host.log");

    /// <summary>Takes over a database that a stopped program has left.</summary>
    public void CopyDatabaseFrom(RunFolder other)
    {
        foreach (var ending in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(other.Database + ending)) File.Copy(other.Database + ending, Database + ending, overwrite: true);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
