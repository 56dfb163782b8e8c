using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Emulator;

/// <summary>One call of the webhook as the bot would get it.</summary>
internal sealed record HookCall(string Body, string? Secret);

/// <summary>Stands where the bot's webhook would be.</summary>
internal sealed class HookServer : IAsyncDisposable
{
    private readonly Channel<HookCall> _calls = Channel.CreateUnbounded<HookCall>();
    private readonly WebApplication _app;
    private int _refusals;

    private HookServer(int refusals)
    {
        _refusals = refusals;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/hook", ReceiveAsync);
    }

    public string Url => $"{_app.Urls.First()}/hook";

    /// <summary>Starts a webhook that answers 500 the first <paramref name="refusals"/> times.</summary>
    public static async Task<HookServer> StartAsync(int refusals = 0)
    {
        var server = new HookServer(refusals);
        await server._app.StartAsync();
        return server;
    }

    public ValueTask<HookCall> NextAsync() => _calls.Reader.ReadAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        await _calls.Writer.WriteAsync(new HookCall(body, request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
        return Interlocked.Decrement(ref _refusals) >= 0 ? Results.StatusCode(500) : Results.Ok();
    }
}
