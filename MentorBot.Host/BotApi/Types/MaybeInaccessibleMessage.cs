using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Json;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A message as far as it is known even when the bot can no longer see it: which one it is, and where.</summary>
public sealed record MaybeInaccessibleMessage
{
    /// <summary>The id inside the chat.</summary>
    public required long MessageId { get; init; }

    /// <summary>The chat it belongs to.</summary>
    public required Chat Chat { get; init; }

    /// <summary>When it was sent; 1970 for a message that is no longer accessible.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset Date { get; init; }
}
