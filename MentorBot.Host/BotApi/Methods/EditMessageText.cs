using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Methods;

/// <summary>Puts another text and other buttons in the place of a message of the bot's.</summary>
public sealed record EditMessageText() : BotApiRequest<SentMessage>("editMessageText")
{
    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>The message.</summary>
    public required long MessageId { get; init; }

    /// <summary>1 to 4096 characters.</summary>
    public required string Text { get; init; }

    /// <summary>The marked parts of the text.</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    /// <summary>The buttons; null takes them away.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    /// <summary>Whether a link grows a preview.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; init; }
}
