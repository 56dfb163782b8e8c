namespace MentorBot.Host.BotApi.Types;

/// <summary>Buttons under a message, by rows.</summary>
public sealed record InlineKeyboardMarkup : ReplyMarkup
{
    /// <summary>The rows; an empty list takes the buttons away in an edit.</summary>
    public required IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard { get; init; }
}
