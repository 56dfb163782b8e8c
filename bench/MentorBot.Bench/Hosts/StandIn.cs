using System.Net.Http.Headers;
using System.Text.Json;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.Hosts;

/// <summary>
/// A bot that remembers nothing and asks for ever: with it in the place of the program, what is measured is this tool.
/// It is run as a process of its own, as the program is.
/// </summary>
internal sealed class StandIn(string url) : IDisposable
{
    public const string Argument = "stand-in";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = 32 })
    {
        BaseAddress = new Uri($"{url}/bot{BotApiServer.Token}/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task RunAsync()
    {
        for (long offset = 0; ;)
        {
            using var answer = await http.GetAsync($"getUpdates?offset={offset}&timeout=25");
            await using var body = await answer.Content.ReadAsStreamAsync();
            using var updates = await JsonDocument.ParseAsync(body);
            foreach (var update in updates.RootElement.GetProperty("result").EnumerateArray())
            {
                offset = update.GetProperty("update_id").GetInt64() + 1;
                _ = ReplyAsync(update.Clone());
            }
        }
    }

    public void Dispose() => http.Dispose();

    private async Task ReplyAsync(JsonElement update)
    {
        var step = update.GetProperty("update_id").GetInt64();
        if (!update.TryGetProperty("callback_query", out var press))
        {
            await PostAsync("sendMessage", $$"""{"chat_id":{{Chat(update.GetProperty("message"))}},{{Question(step)}}}""");
            return;
        }

        var message = press.GetProperty("message");
        await PostAsync("editMessageText", $$"""{"chat_id":{{Chat(message)}},"message_id":{{message.GetProperty("message_id")}},{{Question(step)}}}""");
        await PostAsync("answerCallbackQuery", $$"""{"callback_query_id":"{{press.GetProperty("id").GetString()}}"}""");
    }

    private static string Question(long step) => $$"""
        "text":"До программы: ученик–ученик, наставляемый · {{step}} из 15\n\nКакой отдачи вы ждёте от программы в целом?\n\n1 — самая низкая оценка, 10 — самая высокая.","reply_markup":{"inline_keyboard":[[{{Buttons(step)}}]]}
        """;

    private static string Buttons(long step) =>
        string.Join(',', Enumerable.Range(1, 10).Select(number => $$"""{"text":"{{number}}","callback_data":"q:1weg4lzh6cmq:{{step}}:o{{number}}"}"""));

    private static long Chat(JsonElement message) => message.GetProperty("chat").GetProperty("id").GetInt64();

    private async Task PostAsync(string method, string json)
    {
        using var content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json"));
        using var answer = await http.PostAsync(method, content);
    }
}
