using MentorBot.Host.BotApi;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MentorBot.Host.Demo;

/// <summary>Tells the Bot API client where the emulator is as soon as this process knows its own address.</summary>
internal sealed class EmulatedMessenger(IServer server, BotApiOptions bot) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The program listens nowhere, so its own emulator cannot be reached.");
        var own = new UriBuilder(address.Replace("//+", "//localhost").Replace("//*", "//localhost"));
        if (own.Host is "0.0.0.0" or "[::]") own.Host = "localhost";
        bot.BaseUrl = own.Uri.GetLeftPart(UriPartial.Authority) + DemoMode.EmulatorPath;
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
