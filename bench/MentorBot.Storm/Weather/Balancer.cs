using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storm.Weather;

/// <summary>Stands before the programs as a reverse proxy does and gives each update to the next of them.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private const string Path = "/telegram/webhook";
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly WebApplication _app;
    private readonly IReadOnlyList<Uri> _hosts;
    private int _next;

    private Balancer(WebApplication app, IReadOnlyList<Uri> hosts)
    {
        _app = app;
        _hosts = hosts;
        app.MapPost(Path, ForwardAsync);
    }

    /// <summary>Where the messenger posts to.</summary>
    public string WebhookUrl => _app.Urls.First() + Path;

    public static async Task<Balancer> StartAsync(IReadOnlyList<Uri> hosts, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var balancer = new Balancer(builder.Build(), hosts);
        await balancer._app.StartAsync(cancellation);
        return balancer;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var host = _hosts[(int)((uint)Interlocked.Increment(ref _next) % _hosts.Count)];
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, Path)) { Content = new StreamContent(context.Request.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SecretHeader, context.Request.Headers[SecretHeader].ToString());
        try
        {
            using var response = await _http.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            if (response.Headers.RetryAfter is { } pause) context.Response.Headers.RetryAfter = pause.ToString();
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }
}
