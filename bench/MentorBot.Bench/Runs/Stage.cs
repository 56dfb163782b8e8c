using MentorBot.Bench.Hosts;
using MentorBot.Bench.People;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.Runs;

/// <summary>A messenger with its people, and the program that is measured.</summary>
internal sealed class Stage : IAsyncDisposable
{
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

    public HostProcess StartHost() => host = HostProcess.Start(options, folder, server);

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        await server.DisposeAsync();
        Crowd.Dispose();
    }
}
