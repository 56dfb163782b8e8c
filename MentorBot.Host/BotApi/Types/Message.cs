using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Json;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A message in a chat; the property that is set says of which kind it is.</summary>
public sealed record Message
{
    /// <summary>The id inside the chat.</summary>
    public required long MessageId { get; init; }

    /// <summary>The sender; absent in channels.</summary>
    public User? From { get; init; }

    /// <summary>The chat it belongs to.</summary>
    public required Chat Chat { get; init; }

    /// <summary>When it was sent; 1970 for a message that is no longer accessible.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset Date { get; init; }

    /// <summary>When it was last edited.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? EditDate { get; init; }

    /// <summary>The message it replies to.</summary>
    public Message? ReplyToMessage { get; init; }

    /// <summary>The text of a text message.</summary>
    public string? Text { get; init; }

    /// <summary>The marked parts of <see cref="Text"/>.</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    /// <summary>The text under a file.</summary>
    public string? Caption { get; init; }

    /// <summary>The marked parts of <see cref="Caption"/>.</summary>
    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    /// <summary>A file.</summary>
    public Document? Document { get; init; }

    /// <summary>A photo in its sizes, the largest last.</summary>
    public IReadOnlyList<PhotoSize>? Photo { get; init; }

    /// <summary>A sticker.</summary>
    public Sticker? Sticker { get; init; }

    /// <summary>A voice message.</summary>
    public Voice? Voice { get; init; }

    /// <summary>A phone contact.</summary>
    public Contact? Contact { get; init; }

    /// <summary>A place on the map.</summary>
    public Location? Location { get; init; }

    /// <summary>The inline buttons under it.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
