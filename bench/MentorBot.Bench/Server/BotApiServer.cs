using System.Buffers;
using System.Collections.Frozen;
using System.IO.Pipelines;
using System.Net;
using System.Text.Json;
using MentorBot.Bench.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Bench.Server;

/// <summary>The Bot API over HTTP, on a free port of this machine: Kestrel and nothing around it, so that it takes little of the cores it shares.</summary>
internal sealed class BotApiServer : IAsyncDisposable
{
    public const string Token = "123456789:BENCH_TOKEN_OF_NO_REAL_BOT_0000000000";
    private const string Root = $"/bot{Token}/";

    private static readonly FrozenDictionary<string, ApiMethod> Methods =
        Enum.GetValues<ApiMethod>().ToFrozenDictionary(method => method.ToString(), StringComparer.OrdinalIgnoreCase);

    private readonly WebApplication app;
    private readonly BotApi api;
    private readonly Crowd crowd;

    private BotApiServer(WebApplication app, BotApi api, Crowd crowd) => (this.app, this.api, this.crowd) = (app, api, crowd);

    public string Url => app.Urls.First();

    public static async Task<BotApiServer> StartAsync(Crowd crowd, UpdateQueue queue, FloodLimit? limit)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var server = new BotApiServer(builder.Build(), new BotApi(crowd, queue, limit), crowd);
        server.app.Run(server.HandleAsync);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        try
        {
            var answer = await AnswerAsync(http);
            http.Response.StatusCode = answer.Status;
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = answer.Body.Length;
            await http.Response.BodyWriter.WriteAsync(answer.Body, http.RequestAborted);
            if (answer.Next is { } person) crowd.LetAct(person);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The bot was stopped or killed in the middle of a call.
        }
    }

    private async Task<ApiAnswer> AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (!path.StartsWith(Root, StringComparison.Ordinal)) return ApiAnswer.Refused(401, "Unauthorized");
        if (!Methods.TryGetValue(path[Root.Length..], out var method)) return ApiAnswer.Refused(404, "Not Found");
        ApiCall call;
        try
        {
            call = await ReadAsync(http.Request);
        }
        catch (JsonException)
        {
            return ApiAnswer.Refused(400, "Bad Request: can't parse JSON object");
        }
        catch (FormatException mistake)
        {
            return ApiAnswer.Refused(400, $"Bad Request: {mistake.Message}");
        }

        return await api.AnswerAsync(method, call, http.RequestAborted);
    }

    private static async Task<ApiCall> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType && !request.QueryString.HasValue) return await ReadJsonAsync(request.BodyReader);
        var call = new ApiCall();
        foreach (var (name, value) in request.Query) call.Take(name, value.ToString());
        if (!request.HasFormContentType) return call;
        foreach (var (name, value) in await request.ReadFormAsync()) call.Take(name, value.ToString());
        return call;
    }

    private static async Task<ApiCall> ReadJsonAsync(PipeReader body)
    {
        while (true)
        {
            var read = await body.ReadAsync();
            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                return ApiCall.FromJson(read.Buffer.IsSingleSegment ? read.Buffer.FirstSpan : read.Buffer.ToArray());
            }
            finally
            {
                body.AdvanceTo(read.Buffer.End);
            }
        }
    }
}
