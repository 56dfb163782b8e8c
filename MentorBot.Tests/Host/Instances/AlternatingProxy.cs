using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Host.Instances;

/// <summary>Stands before several instances and gives each the next update in turn; one that does not answer is passed over for that time.</summary>
internal sealed class AlternatingProxy : IAsyncDisposable
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private readonly WebApplication app;
    private readonly Func<IReadOnlyList<Uri>> instances;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(3) };
    private int taken;

    private AlternatingProxy(WebApplication app, Func<IReadOnlyList<Uri>> instances) => (this.app, this.instances) = (app, instances);

    public Uri Webhook => new(new Uri(app.Urls.First()), "/telegram/webhook");

    public static async Task<AlternatingProxy> StartAsync(Func<IReadOnlyList<Uri>> instances)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var proxy = new AlternatingProxy(builder.Build(), instances);
        proxy.app.MapPost("/telegram/webhook", proxy.PassOnAsync);
        await proxy.app.StartAsync();
        return proxy;
    }

    private async Task<IResult> PassOnAsync(HttpRequest request)
    {
        var choice = instances();
        if (choice.Count == 0) return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var instance = choice[Interlocked.Increment(ref taken) % choice.Count];
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        using var passed = new HttpRequestMessage(HttpMethod.Post, new Uri(instance, "/telegram/webhook")) { Content = new ByteArrayContent(body.ToArray()) };
        passed.Content.Headers.ContentType = new("application/json");
        passed.Headers.TryAddWithoutValidation(SecretHeader, request.Headers[SecretHeader].ToString());
        try
        {
            using var answer = await http.SendAsync(passed);
            return TypedResults.StatusCode((int)answer.StatusCode);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return TypedResults.StatusCode(StatusCodes.Status502BadGateway);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        http.Dispose();
    }
}
