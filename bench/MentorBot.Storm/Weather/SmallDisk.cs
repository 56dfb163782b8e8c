using System.Diagnostics;
using MentorBot.Storm.Checks;

namespace MentorBot.Storm.Weather;

/// <summary>
/// A disk of its own for the program's data, a small tmpfs, that is filled to the last byte for some seconds now and then.
/// Mounting needs root; a limit of the file size would raise another error than a full disk does, so there is no substitute.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Megabytes = 64;

    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <exception cref="InvalidOperationException">It cannot be mounted here.</exception>
    public static SmallDisk Mount(string folder)
    {
        Directory.CreateDirectory(folder);
        Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "mentorbot-storm", folder);
        return new SmallDisk(folder);
    }

    public async Task RunAsync(int seed, Findings findings, CancellationToken cancellation)
    {
#pragma warning disable CA5394 // Repeatable on purpose.
        var random = new Random(seed + 3);
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(3 + (random.NextDouble() * 6)), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellation.IsCancellationRequested) return;
            var filler = Path.Combine(_folder, "filler");
            await FillAsync(filler);
            findings.Count("times the disk was full");
            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * StormOptions.LongestFullDisk), CancellationToken.None);
            File.Delete(filler);
        }
#pragma warning restore CA5394
    }

    public void Dispose() => Run("umount", "--lazy", _folder);

    private static async Task FillAsync(string path)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            var block = new byte[4096];
            while (true) await file.WriteAsync(block);
        }
        catch (IOException)
        {
            // Now it is full.
        }
    }

    private static void Run(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: a full disk can be played by root on Linux only.");
    }
}
