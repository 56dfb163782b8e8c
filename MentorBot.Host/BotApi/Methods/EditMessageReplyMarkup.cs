using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Methods;

/// <summary>Changes only the buttons of a message of the bot's.</summary>
public sealed record EditMessageReplyMarkup() : BotApiRequest<SentMessage>("editMessageReplyMarkup")
{
    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>The message.</summary>
    public required long MessageId { get; init; }

    /// <summary>The buttons; null takes them away.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
