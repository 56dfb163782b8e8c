using MentorBot.Bench.Hosts;
using MentorBot.Bench.People;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.Runs;

/// <summary>A messenger with its people, and the program that is measured.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly HostOptions options;
    private readonly RunFolder folder;
    private readonly BotApiServer server;
    private HostProcess? host;

    private Stage(HostOptions options, RunFolder folder, Crowd crowd, BotApiServer server) =>
        (this.options, this.folder, Crowd, this.server) = (options, folder, crowd, server);

    public Crowd Crowd { get; }

    public static async Task<Stage> OpenAsync(HostOptions options, RunFolder folder, FloodLimit? limit)
    {
        var crowd = new Crowd();
        return new Stage(options, folder, crowd, await BotApiServer.StartAsync(crowd, crowd.Queue, limit));
    }

    /// <summary>Waits until the program has answered somebody for the first time.</summary>
    /// <returns>The time since its process was started.</returns>
    /// <exception cref="InvalidOperationException">It ended, or let everybody wait.</exception>
    public async Task<TimeSpan> FirstAnswerAsync(CancellationToken cancellation)
    {
        while (await Task.WhenAny(Crowd.FirstAnswer.Task, Task.Delay(LookAgain, cancellation)) != Crowd.FirstAnswer.Task)
        {
            cancellation.ThrowIfCancellationRequested();
            host!.ThrowIfGone();
            if (host.Clock.Elapsed > StartLimit) throw new InvalidOperationException($"The program answered nobody in {StartLimit.TotalSeconds:0} s.");
        }

        return host!.Clock.Elapsed;
    }

    public HostProcess StartHost() => host = HostProcess.Start(options, folder, server);

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        await server.DisposeAsync();
        Crowd.Dispose();
    }
}
