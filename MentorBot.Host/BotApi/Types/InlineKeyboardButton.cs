namespace MentorBot.Host.BotApi.Types;

/// <summary>A button under a message: exactly one of <see cref="CallbackData"/> and <see cref="Url"/> is set.</summary>
public sealed record InlineKeyboardButton
{
    /// <summary>What stands on it.</summary>
    public required string Text { get; init; }

    /// <summary>What the tap sends, 1 to 64 bytes.</summary>
    public string? CallbackData { get; init; }

    /// <summary>The link it opens.</summary>
    public string? Url { get; init; }
}
