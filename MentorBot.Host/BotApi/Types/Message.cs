using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Json;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A message in a chat; the property that is set says of which kind it is.</summary>
public sealed record Message
{
    /// <summary>The id inside the chat.</summary>
    [JsonRequired]
    public long MessageId { get; set; }

    /// <summary>The sender; absent in channels.</summary>
    public User? From { get; set; }

    /// <summary>The chat it belongs to.</summary>
    [JsonRequired]
    public Chat Chat { get; set; } = null!;

    /// <summary>When it was sent; 1970 for a message that is no longer accessible.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset Date { get; set; }

    /// <summary>When it was last edited.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset? EditDate { get; set; }

    /// <summary>Set where the message was forwarded.</summary>
    public MessageOrigin? ForwardOrigin { get; set; }

    /// <summary>The message it replies to.</summary>
    public Message? ReplyToMessage { get; set; }

    /// <summary>The text of a text message.</summary>
    public string? Text { get; set; }

    /// <summary>The marked parts of <see cref="Text"/>.</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; set; }

    /// <summary>The text under a file.</summary>
    public string? Caption { get; set; }

    /// <summary>The marked parts of <see cref="Caption"/>.</summary>
    public IReadOnlyList<MessageEntity>? CaptionEntities { get; set; }

    /// <summary>A file.</summary>
    public Document? Document { get; set; }

    /// <summary>A photo in its sizes, the largest last.</summary>
    public IReadOnlyList<PhotoSize>? Photo { get; set; }

    /// <summary>A sticker.</summary>
    public Sticker? Sticker { get; set; }

    /// <summary>A voice message.</summary>
    public Voice? Voice { get; set; }

    /// <summary>A phone contact.</summary>
    public Contact? Contact { get; set; }

    /// <summary>A place on the map.</summary>
    public Location? Location { get; set; }

    /// <summary>The inline buttons under it.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }
}
