using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace MentorBot.Tests.Host.Instances;

/// <summary>The program as a process of its own, which can be killed and stopped.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = [];
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = null!;

    /// <summary>What it has written, for whoever wants to know why a test failed.</summary>
    public string Output => string.Join('\n', output);

    public static async Task<HostProcess> StartAsync(IEnumerable<string> settings)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "MentorBot.Host.dll"));
        foreach (var setting in settings) start.ArgumentList.Add($"--{setting}");
        var host = new HostProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        host.process.OutputDataReceived += (_, line) => host.Hear(line.Data);
        host.process.ErrorDataReceived += (_, line) => host.Hear(line.Data);
        host.process.Exited += (_, _) => host.address.TrySetException(new InvalidOperationException($"The program ended:\n{host.Output}"));
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        try
        {
            host.Address = await host.address.Task.WaitAsync(LongestStart);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Stops it where it stands, in the middle of whatever it does.</summary>
    public Task PauseAsync() => SignalAsync("-STOP");

    public Task ResumeAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var sent = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await sent.WaitForExitAsync();
        Assert.Equal(0, sent.ExitCode);
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        if (!line.StartsWith("   at ", StringComparison.Ordinal)) output.Enqueue(line);
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0) address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
    }
}
