using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Json;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A message as far as it is known even when the bot can no longer see it: which one it is, and where.</summary>
public sealed record MaybeInaccessibleMessage
{
    /// <summary>The id inside the chat.</summary>
    [JsonRequired]
    public long MessageId { get; set; }

    /// <summary>The chat it belongs to.</summary>
    [JsonRequired]
    public Chat Chat { get; set; } = null!;

    /// <summary>When it was sent; 1970 for a message that is no longer accessible.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset Date { get; set; }
}
