using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>One running program for the tests of a class.</summary>
public sealed class LiveProgram : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    internal LiveHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await LiveHost.StartAsync(folder);

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        folder.Dispose();
    }
}
