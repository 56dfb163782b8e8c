using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Json;

namespace MentorBot.Host.BotApi.Types;

/// <summary>The bot's membership of a chat changed: in a private chat, it was blocked or unblocked.</summary>
public sealed record ChatMemberUpdated
{
    /// <summary>The chat.</summary>
    [JsonRequired]
    public Chat Chat { get; set; } = null!;

    /// <summary>Who did it.</summary>
    [JsonRequired]
    public User From { get; set; } = null!;

    /// <summary>When.</summary>
    [JsonConverter(typeof(UnixTimeConverter))]
    public DateTimeOffset Date { get; set; }

    /// <summary>The membership from now on.</summary>
    [JsonRequired]
    public ChatMember NewChatMember { get; set; } = null!;
}
