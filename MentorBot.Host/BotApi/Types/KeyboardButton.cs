namespace MentorBot.Host.BotApi.Types;

/// <summary>A button of a <see cref="ReplyKeyboardMarkup"/>.</summary>
public sealed record KeyboardButton
{
    /// <summary>What stands on it and what its tap sends.</summary>
    public required string Text { get; init; }
}
