using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Telegram;

/// <summary>Says to people through Telegram what the program wants said.</summary>
internal sealed class TelegramChannel(BotApiClient bot, TelegramIdentity identity) : IChatChannel
{
    private const int LongestText = 4096;
    private const int LongestCaption = 1024;
    private const int LongestToast = 200;

    public async Task<Delivery> DeliverAsync(long address, ChatMessage message, string? replaces, CancellationToken cancellation)
    {
        if (replaces is not null && long.TryParse(replaces, CultureInfo.InvariantCulture, out var messageId)
            && await EditAsync(address, messageId, message, cancellation) is { } edited) return edited;
        return await SendAsync(address, message, cancellation);
    }

    public async Task RemoveButtonsAsync(long address, string message, CancellationToken cancellation)
    {
        if (!long.TryParse(message, CultureInfo.InvariantCulture, out var messageId)) return;
        try
        {
            await bot.SendAsync(new EditMessageReplyMarkup { ChatId = address, MessageId = messageId }, cancellation);
        }
        catch (BotApiException error) when (error.Kind is BotApiErrorKind.NotModified or BotApiErrorKind.MessageNotFound)
        {
            // There are no buttons any more, which is what was wanted.
        }
    }

    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await bot.SendAsync(new GetMe(), cancellation);
            return true;
        }
        catch (BotApiException)
        {
            return false;
        }
    }

    public async Task AcknowledgeAsync(string press, string? toast, CancellationToken cancellation)
    {
        try
        {
            await bot.SendAsync(new AnswerCallbackQuery { CallbackQueryId = press, Text = toast?[..Math.Min(toast.Length, LongestToast)] }, cancellation);
        }
        catch (BotApiException error) when (error.Kind is BotApiErrorKind.QueryTooOld)
        {
            // The person has stopped waiting long ago; the answer itself stands in the chat.
        }
    }

    public async Task<byte[]?> DownloadAsync(string file, long limit, CancellationToken cancellation)
    {
        try
        {
            var found = await bot.SendAsync(new GetFile { FileId = file }, cancellation);
            return found.FilePath is null || found.FileSize > limit ? null : await bot.DownloadFileAsync(found.FilePath, limit, cancellation);
        }
        catch (BotApiException error) when (error.Kind is BotApiErrorKind.BadRequest)
        {
            return null;
        }
    }

    public async Task<Stream?> OpenFileAsync(string file, CancellationToken cancellation)
    {
        try
        {
            var found = await bot.SendAsync(new GetFile { FileId = file }, cancellation);
            return found.FilePath is null ? null : await bot.OpenFileAsync(found.FilePath, cancellation);
        }
        catch (BotApiException error) when (error.Kind is BotApiErrorKind.BadRequest)
        {
            return null;
        }
    }

    public string LinkTo(string payload) => $"https://t.me/{identity.Username}?start={payload}";

    /// <returns>Null where there is nothing left to edit: then the message has to be sent.</returns>
    private async Task<Delivery?> EditAsync(long address, long messageId, ChatMessage message, CancellationToken cancellation)
    {
        try
        {
            var text = message.Text.Clip(LongestText);
            await bot.SendAsync(
                new EditMessageText { ChatId = address, MessageId = messageId, Text = text.Value, Entities = Entities(text), ReplyMarkup = Inline(message) },
                cancellation);
            return new Delivery.Delivered(messageId.ToString(CultureInfo.InvariantCulture));
        }
        catch (BotApiException error) when (error.Kind is BotApiErrorKind.NotModified)
        {
            return new Delivery.Delivered(messageId.ToString(CultureInfo.InvariantCulture));
        }
        catch (BotApiException error) when (error.Kind is BotApiErrorKind.MessageNotFound)
        {
            return null;
        }
        catch (BotApiException error)
        {
            return error.Kind is BotApiErrorKind.Ambiguous ? new Delivery.Failed(error.Description, AtOnce: true) : Meaning(error);
        }
    }

    private async Task<Delivery> SendAsync(long address, ChatMessage message, CancellationToken cancellation)
    {
        try
        {
            var sent = message.File is { } file
                ? await bot.SendAsync(Document(address, message, file), cancellation)
                : await bot.SendAsync(Text(address, message), cancellation);
            return new Delivery.Delivered(sent.MessageId.ToString(CultureInfo.InvariantCulture));
        }
        catch (BotApiException error)
        {
            return Meaning(error);
        }
    }

    private static SendMessage Text(long address, ChatMessage message)
    {
        var text = message.Text.Clip(LongestText);
        return new SendMessage { ChatId = address, Text = text.Value, Entities = Entities(text), ReplyMarkup = Markup(message) };
    }

    private static SendDocument Document(long address, ChatMessage message, ChatFile file)
    {
        var caption = message.Text.Clip(LongestCaption);
        return new SendDocument
        {
            ChatId = address,
            Document = new InputFile(file.Name, file.Content),
            Caption = caption.Value,
            CaptionEntities = Entities(caption),
            ReplyMarkup = Markup(message),
        };
    }

    private static MessageEntity[]? Entities(ChatText text) => text.Bold.Count == 0
        ? null
        : [.. text.Bold.Select(span => new MessageEntity { Type = "bold", Offset = span.Offset, Length = span.Length })];

    private static ReplyMarkup? Markup(ChatMessage message) => message.Shortcuts is { } shortcuts
        ? new ReplyKeyboardMarkup
        {
            Keyboard = [.. shortcuts.Select(row => (IReadOnlyList<KeyboardButton>)[.. row.Select(phrase => new KeyboardButton { Text = phrase })])],
            ResizeKeyboard = true,
            IsPersistent = true,
        }
        : Inline(message);

    private static InlineKeyboardMarkup? Inline(ChatMessage message) => message.Buttons.Count == 0
        ? null
        : new InlineKeyboardMarkup
        {
            InlineKeyboard = [.. message.Buttons.Select(row => (IReadOnlyList<InlineKeyboardButton>)[.. row.Select(button =>
                new InlineKeyboardButton { Text = button.Label, CallbackData = button.Action, Url = button.Link })])],
        };

    /// <summary>An answer of the server, whichever it is, says that the message was not sent; only silence is ambiguous.</summary>
    private static Delivery Meaning(BotApiException error) => error.Kind switch
    {
        BotApiErrorKind.TooManyRequests => new Delivery.Postponed(error.RetryAfter ?? TimeSpan.FromSeconds(1)),
        BotApiErrorKind.Blocked => new Delivery.Unreachable(),
        BotApiErrorKind.Ambiguous => new Delivery.InDoubt(),
        BotApiErrorKind.ServerError => new Delivery.Failed(error.Description),
        // A token that is refused is a mistake of the installation: once it is mended, everything is still there.
        BotApiErrorKind.ConnectFailed or BotApiErrorKind.Unauthorized or BotApiErrorKind.Conflict => new Delivery.NotSent(),
        _ => new Delivery.Refused(error.Description),
    };
}
