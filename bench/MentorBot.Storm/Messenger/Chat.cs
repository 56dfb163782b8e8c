using System.Net.Http.Json;
using System.Text.Json;

namespace MentorBot.Storm.Messenger;

/// <summary>One person's app: what they see, and what they do.</summary>
internal sealed class Chat(HttpClient http, CallJournal journal, long chatId)
{
    private readonly Dictionary<long, ChatMessage> _messages = [];
    private long _version;

    public long Id { get; } = chatId;

    public IReadOnlyCollection<ChatMessage> Messages => _messages.Values;

    /// <summary>Looks at the chat again.</summary>
    /// <returns>What is new or changed, oldest change first.</returns>
    public async Task<IReadOnlyList<ChatMessage>> LookAsync(CancellationToken cancellation)
    {
        var page = await http.GetFromJsonAsync<ChatPage>($"people/{Id}/messages?after={_version}", JsonSerializerOptions.Web, cancellation);
        foreach (var message in page!.Items) _messages[message.MessageId] = message;
        _version = page.Next;
        return [.. page.Items.OrderBy(message => message.Version)];
    }

    public Task NewsAsync(TimeSpan longest, CancellationToken cancellation) => journal.NewsAsync(Id, longest, cancellation);

    public Task SayAsync(string text, CancellationToken cancellation) => PostAsync(new { text }, cancellation);

    public Task SendStickerAsync(CancellationToken cancellation) => PostAsync(new { sticker = true }, cancellation);

    public Task TapAsync(long messageId, string callbackData, CancellationToken cancellation) => PostAsync(new { messageId, callbackData }, cancellation);

    private async Task PostAsync(object update, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync($"people/{Id}/updates", update, cancellation);
        response.EnsureSuccessStatusCode();
    }
}
