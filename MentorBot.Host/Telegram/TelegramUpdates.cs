using MentorBot.Domain.Conversation;
using MentorBot.Host.BotApi.Types;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Telegram;

/// <summary>Translates what Telegram reports into what a person did.</summary>
internal static class TelegramUpdates
{
    /// <summary>The kinds of updates asked for: nothing that the program has no use for.</summary>
    public static readonly string[] Kinds = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <summary>Null where the update concerns no private chat, or nothing the program knows.</summary>
    public static IncomingUpdate? Translate(Update update) => update switch
    {
        { Message: { Chat.IsPrivate: true } message } => new(update.UpdateId, message.Chat.Id, Event(message)),
        { EditedMessage: { Chat.IsPrivate: true } edited } => new(update.UpdateId, edited.Chat.Id, Correction(edited)),
        { CallbackQuery: { } tap } when tap.Message is null or { Chat.IsPrivate: true } =>
            new(update.UpdateId, tap.Message?.Chat.Id ?? tap.From.Id, new ButtonPressed(tap.Data ?? "", Reference(tap.Message?.MessageId), tap.Id)),
        { MyChatMember: { Chat.IsPrivate: true } member } =>
            new(update.UpdateId, member.Chat.Id, member.NewChatMember.IsBlocked ? new PersonLeft() : new PersonReturned()),
        _ => null,
    };

    /// <summary>The group in which somebody spoke to the bot; null for every other update.</summary>
    public static long? GroupOf(Update update) =>
        update.Message is { Chat: { Type: "group" or "supergroup" } chat, Text: not null } ? chat.Id : null;

    private static IncomingEvent Event(Message message) => Content(message) with { Number = message.MessageId, IsForwarded = message.ForwardOrigin is not null };

    private static TextCorrected Correction(Message edited) =>
        new TextCorrected(edited.Text ?? "") { Number = edited.MessageId, IsForwarded = edited.ForwardOrigin is not null };

    private static IncomingEvent Content(Message message) => message switch
    {
        { Text: ['/', ..] text } => Command(text),
        { Text: { } text } => new TextReceived(text),
        { Document: { } document } => new FileReceived(document.FileId, document.FileName ?? "", document.FileSize ?? 0) { ContentType = document.MimeType },
        { Photo: [.., var largest] } => new FileReceived(largest.FileId, "Фото.jpg", largest.FileSize ?? 0) { IsPhoto = true, ContentType = "image/jpeg" },
        { Photo: not null } => new UnsupportedReceived("photo"),
        { Sticker: not null } => new UnsupportedReceived("sticker"),
        { Voice: not null } => new UnsupportedReceived("voice"),
        { Contact: { } contact } => new ContactReceived(contact.PhoneNumber),
        { Location: not null } => new UnsupportedReceived("location"),
        _ => new UnsupportedReceived("other"),
    };

    /// <summary><c>/start@SchoolBot payload</c> → start, payload.</summary>
    private static CommandReceived Command(string text)
    {
        var words = text[1..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var name = words.Length == 0 ? "" : words[0].Split('@')[0];
        return new CommandReceived(name.ToLowerInvariant(), words.Length > 1 ? words[1] : null);
    }

    private static string? Reference(long? messageId) => messageId?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
