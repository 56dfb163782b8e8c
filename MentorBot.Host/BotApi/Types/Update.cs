using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Json;

namespace MentorBot.Host.BotApi.Types;

/// <summary>
/// One thing that happened. At most one of the contents is set; none where the kind is unknown to us or the update was malformed.
/// </summary>
[JsonConverter(typeof(UpdateConverter))]
public sealed record Update
{
    /// <summary>The number that confirms the update; 0 where a malformed update had none.</summary>
    public long UpdateId { get; init; }

    /// <summary>A new message.</summary>
    public Message? Message { get; init; }

    /// <summary>A message that its author changed.</summary>
    public Message? EditedMessage { get; init; }

    /// <summary>A tap on an inline button.</summary>
    public CallbackQuery? CallbackQuery { get; init; }

    /// <summary>The person blocked or unblocked the bot.</summary>
    public ChatMemberUpdated? MyChatMember { get; init; }

    /// <summary>The update did not have the form of the Bot API; only its id, if any, could be read.</summary>
    public bool IsMalformed { get; init; }
}
