using System.Net.Http.Json;
using System.Text.Json;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>A button as the person sees it.</summary>
internal sealed record SeenButton(string Label, string? Action);

/// <summary>A message of the bot as it stands in the chat now.</summary>
internal sealed record SeenMessage(long Id, long Version, bool Edited, string Text, IReadOnlyList<IReadOnlyList<SeenButton>> Rows)
{
    public IEnumerable<SeenButton> Buttons => Rows.SelectMany(row => row);
}

/// <summary>A person at the people's side of the emulator: reads, types, presses, sends; knows nothing of the program.</summary>
internal sealed class ChatPerson(Func<IPeopleSide> host, long chat)
{
    private readonly Dictionary<long, SeenMessage> seen = [];
    private readonly List<string> toasts = [];
    private long version;
    private int toastsRead;

    public long Chat => chat;

    public DateOnly Today => host().Today;

    /// <summary>All that the bot has said, as it stands now, the newest last.</summary>
    public IReadOnlyList<SeenMessage> All => [.. seen.Values.OrderBy(message => message.Version)];

    public string EverSaid => string.Join("\n", All.Select(message => message.Text));

    public Task<IReadOnlyList<SeenMessage>> SayAsync(string text) => DoAsync(new { text });

    public Task<IReadOnlyList<SeenMessage>> StartAsync(string payload) => SayAsync($"/start {payload}");

    /// <summary>Changes a message of their own.</summary>
    public Task<IReadOnlyList<SeenMessage>> CorrectAsync(long messageId, string text) => DoAsync(new { messageId, text });

    public Task<IReadOnlyList<SeenMessage>> StickerAsync() => DoAsync(new { sticker = true });

    /// <summary>Closes the chat with the bot.</summary>
    public Task<IReadOnlyList<SeenMessage>> BlockAsync() => DoAsync(new { block = true });

    public Task<IReadOnlyList<SeenMessage>> UnblockAsync() => DoAsync(new { unblock = true });

    /// <summary>An update of any kind, as <c>{"kind": content}</c>.</summary>
    public Task<IReadOnlyList<SeenMessage>> RawAsync(object raw) => DoAsync(new { raw });

    /// <summary>Presses a button as an app may: any message, any data.</summary>
    public Task<IReadOnlyList<SeenMessage>> TapAsync(long messageId, string callbackData) => DoAsync(new { messageId, callbackData });

    /// <summary>Presses the newest button whose label begins so.</summary>
    public async Task<IReadOnlyList<SeenMessage>> PressAsync(string label)
    {
        var (message, button) = await FindAsync(label);
        return await TapAsync(message.Id, button.Action!);
    }

    public async Task<(SeenMessage Message, SeenButton Button)> FindAsync(string label)
    {
        await HearAsync();
        var found = All.Reverse().SelectMany(message => message.Buttons.Select(button => (message, button)))
            .FirstOrDefault(one => one.button.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase));
        Assert.True(found.message is not null, $"There is no button «{label}» in the chat:\n{EverSaid}");
        return found;
    }

    public async Task<IReadOnlyList<SeenMessage>> SendFileAsync(string name, byte[] content)
    {
        await HearAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        using var answer = await host().People.PostAsync($"people/{chat}/updates", form);
        answer.EnsureSuccessStatusCode();
        return await HearAsync();
    }

    /// <summary>What flashes up after the next press that is not yet answered; it comes beside the messages, so it is waited for.</summary>
    public async Task<string> ToastAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (toasts.Count == toastsRead)
        {
            await Task.Delay(5, limit.Token);
            await HearAsync();
        }

        return toasts[toastsRead++];
    }

    /// <summary>Waits for the answers to all presses so far and is done with them.</summary>
    public async Task ForgetToastsAsync(int presses)
    {
        for (var press = 0; press < presses; press++) await ToastAsync();
    }

    /// <summary>What is new or changed since the last look, after the program has done all it has to.</summary>
    public async Task<IReadOnlyList<SeenMessage>> HearAsync()
    {
        await host().SettleAsync();
        using var answer = await host().People.GetAsync($"people/{chat}/messages?after={version}");
        if (!answer.IsSuccessStatusCode) return []; // Nobody has written to or from this chat yet.
        var view = await answer.Content.ReadFromJsonAsync<JsonElement>();
        version = view.GetProperty("next").GetInt64();
        var news = view.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("from").GetString() == "bot")
            .Select(Read).OrderBy(message => message.Version).ToList();
        news.RemoveAll(HasOnlyLostButtons);
        foreach (var message in news) seen[message.Id] = message;
        toasts.AddRange(view.GetProperty("toasts").EnumerateArray().Select(toast => toast.TryGetProperty("text", out var text) ? text.GetString() ?? "" : ""));
        return news;
    }

    /// <summary>An old question whose buttons are gone is nothing new to a reader, and moves nowhere.</summary>
    private bool HasOnlyLostButtons(SeenMessage message)
    {
        if (!seen.TryGetValue(message.Id, out var before) || message.Rows.Count > 0 || before.Rows.Count == 0 || message.Text != before.Text) return false;
        seen[message.Id] = before with { Rows = [] };
        return true;
    }

    private async Task<IReadOnlyList<SeenMessage>> DoAsync(object action)
    {
        await HearAsync();
        using var answer = await host().People.PostAsJsonAsync($"people/{chat}/updates", action);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await HearAsync();
    }

    private static SeenMessage Read(JsonElement item) => new(
        item.GetProperty("messageId").GetInt64(),
        item.GetProperty("version").GetInt64(),
        item.TryGetProperty("editedAt", out var edited) && edited.ValueKind == JsonValueKind.String,
        item.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "",
        item.TryGetProperty("buttons", out var rows) && rows.ValueKind == JsonValueKind.Array ? [.. rows.EnumerateArray().Select(Row)] : []);

    private static IReadOnlyList<SeenButton> Row(JsonElement row) =>
    [
        .. row.EnumerateArray().Select(button => new SeenButton(
            button.GetProperty("text").GetString()!,
            button.TryGetProperty("callbackData", out var data) ? data.GetString() : null)),
    ];
}

internal static class SeenMessages
{
    public static string Text(this IReadOnlyList<SeenMessage> messages) => string.Join("\n", messages.Select(message => message.Text));
}
