using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Host.Conversations;

/// <summary>A Bot API server that behaves worse than the real one: it hands out whatever it is given, confirmed or not, as often as told.</summary>
internal sealed class StubBotApi : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> batches = [];
    private readonly WebApplication app;
    private int lastMessage;
    private long offset;

    private StubBotApi(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>The texts that the bot has sent, in their order.</summary>
    public ConcurrentQueue<string> Sent { get; } = [];

    public static async Task<StubBotApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubBotApi(builder.Build());
        stub.app.MapPost("/bot{token}/{method}", stub.AnswerAsync);
        await stub.app.StartAsync();
        return stub;
    }

    /// <summary>Hands this list of updates out with the next call, and completes when the bot has confirmed all that have a number.</summary>
    public async Task DeliverAsync(string updates)
    {
        var last = JsonSerializer.Deserialize<JsonArray>(updates)!.Max(update => update!["update_id"] is JsonValue id && id.TryGetValue<long>(out var number) ? number : 0);
        batches.Enqueue(updates);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!batches.IsEmpty || Interlocked.Read(ref offset) <= last) await Task.Delay(5, limit.Token);
    }

    private async Task<IResult> AnswerAsync(string method, HttpRequest request)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonObject>(request.Body) ?? [];
        return TypedResults.Text($$"""{"ok":true,"result":{{await ResultAsync(method, body)}}}""", "application/json");
    }

    private async Task<string> ResultAsync(string method, JsonObject body)
    {
        switch (method)
        {
            case "getMe":
                return """{"id":42,"is_bot":true,"first_name":"Бот","username":"school_bot"}""";
            case "getUpdates":
                Interlocked.Exchange(ref offset, (long?)body["offset"] ?? 0);
                if (batches.TryDequeue(out var updates)) return updates;
                await Task.Delay(20);
                return "[]";
            case "sendMessage" or "editMessageText":
                Sent.Enqueue((string)body["text"]!);
                return $$"""{"message_id":{{Interlocked.Increment(ref lastMessage)}},"date":1790000000,"chat":{"id":{{body["chat_id"]}},"type":"private"},"text":"…"}""";
            default:
                return "true";
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
