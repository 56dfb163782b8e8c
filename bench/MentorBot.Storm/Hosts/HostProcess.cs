using System.Diagnostics;

namespace MentorBot.Storm.Hosts;

/// <summary>The real program as a process of its own.</summary>
internal sealed class HostProcess(string name, HostSettings settings, Outages outages) : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(25);

    private readonly HttpClient _http = new() { BaseAddress = settings.Address, Timeout = TimeSpan.FromSeconds(2) };
    private Process? _process;
    private CancellationTokenSource _watch = new();

    public string Name { get; } = name;

    public Uri Address => settings.Address;

    /// <summary>How long each start took until the program said that it is ready.</summary>
    public List<TimeSpan> Starts { get; } = [];

    /// <summary>Starts the program and does not wait.</summary>
    public void Start()
    {
        // The shell only points the output at a file and becomes the program, so that the process id is the program's own.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec dotnet \"$0\" >>\"$1\" 2>&1", settings.HostPath, settings.LogPath])
        {
            WorkingDirectory = settings.Folder,
        };
        foreach (var (key, value) in settings.Environment) start.Environment[key] = value;
        _process = Process.Start(start)!;
        _watch.Dispose();
        _watch = new CancellationTokenSource();
        Ready = WatchAsync(_process, _watch.Token);
    }

    /// <summary>Ends when the program is ready; false where it ended or was killed before, or was too slow.</summary>
    public Task<bool> Ready { get; private set; } = Task.FromResult(false);

    /// <summary>SIGKILL; ends when the process is gone.</summary>
    /// <returns>The exit code of a program that had ended by itself before; null for one that lived.</returns>
    public async Task<int?> KillAsync()
    {
        var process = _process!;
        await _watch.CancelAsync();
        await Ready;
        int? ended = process.HasExited ? process.ExitCode : null;
        outages.Down(Name);
        process.Kill();
        await process.WaitForExitAsync();
        outages.Gone(Name);
        process.Dispose();
        _process = null;
        return ended;
    }

    /// <summary>SIGTERM; ends when the process is gone.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> StopAsync()
    {
        var started = Stopwatch.GetTimestamp();
        await SignalAsync("TERM");
        await _process!.WaitForExitAsync();
        return (_process.ExitCode, Stopwatch.GetElapsedTime(started));
    }

    /// <summary>SIGSTOP, and SIGCONT after the time.</summary>
    public async Task PauseAsync(TimeSpan time, CancellationToken cancellation)
    {
        outages.Down(Name);
        await SignalAsync("STOP");
        try
        {
            await Task.Delay(time, cancellation);
        }
        finally
        {
            await SignalAsync("CONT");
            outages.Gone(Name);
            outages.Up(Name);
        }
    }

    public void Dispose()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            process.WaitForExit();
        }

        _process?.Dispose();
        _watch.Dispose();
        _http.Dispose();
    }

    private async Task<bool> WatchAsync(Process process, CancellationToken killed)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < LongestStart && !process.HasExited && !killed.IsCancellationRequested)
        {
            if (await IsReadyAsync(killed))
            {
                Starts.Add(Stopwatch.GetElapsedTime(started));
                outages.Up(Name);
                return true;
            }

            await Task.Delay(LookEvery, killed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return false;
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri("/healthz/ready", UriKind.Relative), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
