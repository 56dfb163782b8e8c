using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Json;

namespace MentorBot.Host.BotApi.Types;

/// <summary>The bot's membership of a chat changed: in a private chat, it was blocked or unblocked.</summary>
public sealed record ChatMemberUpdated
{
    /// <summary>The chat.</summary>
    public required Chat Chat { get; init; }

    /// <summary>Who did it.</summary>
    public required User From { get; init; }

    /// <summary>When.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset Date { get; init; }

    /// <summary>The membership from now on.</summary>
    public required ChatMember NewChatMember { get; init; }
}
