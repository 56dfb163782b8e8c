using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Methods;

/// <summary>
/// Sends a text. Marks are given as <see cref="Entities"/>, never as a parse mode: what a person wrote can then never break the message.
/// </summary>
public sealed record SendMessage() : BotApiRequest<SentMessage>("sendMessage")
{
    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>1 to 4096 characters.</summary>
    public required string Text { get; init; }

    /// <summary>The marked parts of the text.</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    /// <summary>The buttons.</summary>
    public ReplyMarkup? ReplyMarkup { get; init; }

    /// <summary>Arrives without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool? ProtectContent { get; init; }

    /// <summary>Whether a link grows a preview.</summary>
    public LinkPreviewOptions? LinkPreviewOptions { get; init; }
}
