using MentorBot.Emulator;
using MentorBot.Emulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storm.Messenger;

/// <summary>The messenger: a Bot API server in this process, so that it outlives every kill of the program.</summary>
internal sealed class MessengerServer : IAsyncDisposable
{
    public const string Token = "4242:storm";

    private readonly WebApplication _app;

    private MessengerServer(WebApplication app, CallJournal journal)
    {
        _app = app;
        Journal = journal;
        Faults = app.Services.GetRequiredService<FaultInjection>();
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    public CallJournal Journal { get; }

    public FaultInjection Faults { get; }

    public static async Task<MessengerServer> StartAsync(string folder, CancellationToken cancellation)
    {
        var journal = new CallJournal();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddBotApiEmulator(new EmulatorOptions
        {
            DatabasePath = Path.Combine(folder, "messenger.db"),
            Tokens = [Token],
            MessagesKeptPerChat = 5000,
            WebhookFirstPause = TimeSpan.FromMilliseconds(100),
            WebhookMaxPause = TimeSpan.FromSeconds(1),
            OnCall = journal.Add,
        });
        var app = builder.Build();
        app.MapBotApiEmulator("");
        await app.StartAsync(cancellation);
        return new MessengerServer(app, journal);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
