using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.Hosts;

/// <summary>The program as a process, started as anybody starts it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    public const string ApiKey = "the-owner-key-of-a-measurement";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    private readonly Process process;
    private readonly RunFolder folder;

    private HostProcess(Process process, RunFolder folder, string url) => (this.process, this.folder, Url) = (process, folder, url);

    public string Url { get; }

    /// <summary>Since the process was started.</summary>
    public Stopwatch Clock { get; } = Stopwatch.StartNew();

    public bool HasExited => process.HasExited;

    /// <param name="botApi">The Bot API server; null starts the demo.</param>
    public static HostProcess Start(HostOptions options, RunFolder folder, BotApiServer? botApi)
    {
        var url = $"http://127.0.0.1:{FreePort()}";

        // The shell gives way to the program: the id of the process is the program's own, and its log costs us nothing.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder.Path };
        foreach (var word in (string[])["-c", "exec dotnet \"$0\" >>\"$1\" 2>&1 </dev/null", options.Assembly, folder.Log]) start.ArgumentList.Add(word);
        start.Environment["ASPNETCORE_URLS"] = url;
        start.Environment["Admin__ApiKey"] = ApiKey;
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment["Database__ConnectionString"] = $"Data Source={folder.Database}";
        if (botApi is not null)
        {
            start.Environment["Telegram__BotToken"] = BotApiServer.Token;
            start.Environment["Telegram__BaseUrl"] = botApi.Url;
        }

        if (options.Preload is not null) start.Environment["LD_PRELOAD"] = options.Preload;
        return new HostProcess(Process.Start(start)!, folder, url);
    }

    public ProcessSample Sample() => ProcessSample.Of(process.Id);

    /// <summary>Lines of the log that begin a warning or an error.</summary>
    public (int Warnings, int Errors) Complaints()
    {
        var lines = File.ReadLines(folder.Log);
        return (lines.Count(line => line.StartsWith("warn:", StringComparison.Ordinal)), lines.Count(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal)));
    }

    /// <exception cref="InvalidOperationException">It did not come up; the message holds the end of its log.</exception>
    public async Task WaitUntilReadyAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync($"{Url}/healthz/ready", cancellation);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            ThrowIfGone();
            if (Clock.Elapsed > StartLimit) throw new InvalidOperationException($"The program was not ready in {StartLimit.TotalSeconds:0} s.\n{EndOfLog()}");
            await Task.Delay(50, cancellation);
        }
    }

    public void ThrowIfGone()
    {
        if (process.HasExited) throw new InvalidOperationException($"The program ended with {process.ExitCode}.\n{EndOfLog()}");
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task StopAsync()
    {
        if (process.HasExited) return;
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(StopLimit);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill();
            throw new InvalidOperationException($"The program did not stop in {StopLimit.TotalSeconds:0} s.", late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private string EndOfLog() => File.Exists(folder.Log) ? string.Join('\n', File.ReadLines(folder.Log).TakeLast(15)) : "";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
