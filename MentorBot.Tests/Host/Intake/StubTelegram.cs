using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Host.Intake;

/// <summary>What the bot has said to a chat.</summary>
internal sealed record Said(long Chat, string Text, IReadOnlyList<string> Actions, long MessageId);

/// <summary>A Bot API server that hands out updates as Telegram does: a hundred at most from the offset on, which confirms all below it.</summary>
internal sealed class StubTelegram : IAsyncDisposable
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly SortedDictionary<long, string> waiting = [];
    private readonly WebApplication app;
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long lastUpdate = 1_000;
    private long lastMessage;

    private StubTelegram(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public ConcurrentQueue<Said> Sent { get; } = [];

    /// <summary>The methods that were called, with their parameters.</summary>
    public ConcurrentQueue<(string Method, JsonObject Body)> Calls { get; } = [];

    /// <summary>How many updates the bot has not confirmed.</summary>
    public int Pending
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    public static async Task<StubTelegram> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubTelegram(builder.Build());
        stub.app.MapPost("/bot{token}/{method}", stub.AnswerAsync);
        await stub.app.StartAsync();
        return stub;
    }

    public long NextId() => Interlocked.Increment(ref lastUpdate);

    /// <summary>Adds updates of people who write these words, in this order; the bot finds all of them at once.</summary>
    public void Write(params IEnumerable<(long Chat, string Text)> words) =>
        AddAtOnce(words.Select<(long Chat, string Text), Func<long, string>>(one => id => Updates.Text(id, one.Chat, one.Text)));

    /// <summary>Adds updates, each made of its number, in this order; the bot finds all of them at once.</summary>
    public void AddAtOnce(IEnumerable<Func<long, string>> updates)
    {
        lock (gate)
        {
            foreach (var update in updates)
            {
                var id = NextId();
                waiting[id] = update(id);
            }

            Wake();
        }
    }

    public void Add(long id, string update)
    {
        lock (gate)
        {
            waiting[id] = update;
            Wake();
        }
    }

    public IReadOnlyList<string> SaidTo(long chat) => [.. Sent.Where(said => said.Chat == chat).Select(said => said.Text)];

    /// <summary>Completes when the bot has said so much.</summary>
    public Task SaidAsync(int count) => UntilAsync(() => Sent.Count >= count, $"{count} messages");

    /// <summary>Completes when the condition holds; there is no time by which it has to, but a test must end.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        using var limit = new CancellationTokenSource(LongEnough);
        while (!condition())
        {
            Assert.False(limit.IsCancellationRequested, $"Waited in vain for {what}.");
            await Task.Delay(5, CancellationToken.None);
        }
    }

    private void Wake()
    {
        news.TrySetResult();
        news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private async Task<IResult> AnswerAsync(string method, HttpRequest request)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonObject>(request.Body) ?? [];
        if (method != "getUpdates") Calls.Enqueue((method, body));
        return TypedResults.Text($$"""{"ok":true,"result":{{await ResultAsync(method, body, request.HttpContext.RequestAborted)}}}""", "application/json");
    }

    private async Task<string> ResultAsync(string method, JsonObject body, CancellationToken aborted)
    {
        switch (method)
        {
            case "getMe":
                return """{"id":42,"is_bot":true,"first_name":"Бот","username":"school_bot"}""";
            case "getUpdates":
                return await UpdatesAsync((long?)body["offset"] ?? 0, (int?)body["timeout"] ?? 0, aborted);
            case "sendMessage" or "editMessageText":
                return Take(body);
            default:
                return "true";
        }
    }

    private async Task<string> UpdatesAsync(long offset, int seconds, CancellationToken aborted)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        while (true)
        {
            Task more;
            lock (gate)
            {
                foreach (var confirmed in waiting.Keys.TakeWhile(id => id < offset).ToList()) waiting.Remove(confirmed);
                if (waiting.Count > 0 || limit.IsCancellationRequested) return $"[{string.Join(',', waiting.Values.Take(MostAtOnce))}]";
                more = news.Task;
            }

            await more.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private string Take(JsonObject body)
    {
        var id = (long?)body["message_id"] ?? Interlocked.Increment(ref lastMessage);
        var actions = (body["reply_markup"]?["inline_keyboard"] as JsonArray ?? [])
            .SelectMany(row => (JsonArray)row!).Select(button => (string?)button!["callback_data"]).OfType<string>();
        Sent.Enqueue(new Said((long)body["chat_id"]!, (string)body["text"]!, [.. actions], id));
        return $$"""{"message_id":{{id}},"date":1790000000,"chat":{"id":{{body["chat_id"]}},"type":"private"},"text":"…"}""";
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
