using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.People;

/// <summary>A chat as its person sees it: what changed after a version.</summary>
internal sealed record ChatView(IReadOnlyList<ChatItem> Items, long Next, IReadOnlyList<ChatToast> Toasts, bool IsBlocked)
{
    /// <summary>What changed in the chat after the version.</summary>
    public static ChatView Of(EmulatorState state, Person person, long after) => new(
        [.. state.Messages.ChangedAfter(person.ChatId, after).Where(message => after > 0 || !message.IsDeleted).Select(message => ChatItem.Of(message, state.Files))],
        state.Counters.Version,
        [.. state.Taps.AnswersAfter(person.ChatId, after).Select(toast => new ChatToast($"{toast.TapId}", toast.Text, toast.ShowAlert))],
        person.IsBlocked);
}

/// <summary>The bot's answer to a tap; without a text it only ends the waiting.</summary>
internal sealed record ChatToast(string CallbackQueryId, string? Text, bool ShowAlert);

/// <summary>A file in the chat; <see cref="Url"/> is relative to the emulator.</summary>
internal sealed record ChatDocument(string FileName, long Size, string Url);

/// <summary>A message in the chat.</summary>
internal sealed record ChatItem
{
    public required long MessageId { get; init; }
    public required string From { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset Date { get; init; }
    public DateTimeOffset? EditedAt { get; init; }
    public bool Deleted { get; init; }
    public string? Text { get; init; }
    public JsonNode? Entities { get; init; }
    public IReadOnlyList<IReadOnlyList<ChatButton>>? Buttons { get; init; }

    /// <summary>The keyboard that this message brought or removed, as in the Bot API.</summary>
    public JsonNode? ReplyKeyboard { get; init; }

    public ChatDocument? Document { get; init; }
    public bool Sticker { get; init; }

    public static ChatItem Of(StoredMessage message, FilesTable files)
    {
        var file = message.FileId is { } id ? files.Find(id) : null;
        var markup = message.Markup is { } json ? JsonNode.Parse(json) : null;
        return new ChatItem
        {
            MessageId = message.MessageId,
            From = message.FromBot ? "bot" : "person",
            Version = message.Version,
            Date = DateTimeOffset.FromUnixTimeSeconds(message.Date),
            EditedAt = message.EditDate is { } edited ? DateTimeOffset.FromUnixTimeSeconds(edited) : null,
            Deleted = message.IsDeleted,
            Text = message.Text,
            Entities = message.Entities is { } entities ? JsonNode.Parse(entities) : null,
            Buttons = markup?["inline_keyboard"] is JsonArray rows ? ChatButton.Rows(rows) : null,
            ReplyKeyboard = markup?["inline_keyboard"] is null ? markup : null,
            Document = file is null ? null : new ChatDocument(file.Name, file.Size, string.Create(CultureInfo.InvariantCulture, $"people/{message.ChatId}/files/{file.FileId}")),
            Sticker = message.Sticker is not null,
        };
    }
}

/// <summary>A button under a message.</summary>
internal sealed record ChatButton(string Text, string? CallbackData, string? Url)
{
    public static IReadOnlyList<IReadOnlyList<ChatButton>> Rows(JsonArray rows) =>
        [.. rows.Select(row => row!.AsArray().Select(button => new ChatButton(
            (string)button!["text"]!, TextOf(button["callback_data"]), TextOf(button["url"]))).ToList())];

    private static string? TextOf(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? (string)node! : null;
}
