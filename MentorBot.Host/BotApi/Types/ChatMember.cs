using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A membership of a chat.</summary>
public sealed record ChatMember
{
    /// <summary><c>member</c>, <c>kicked</c> (blocked, in a private chat), <c>left</c> and others.</summary>
    [JsonRequired]
    public string Status { get; set; } = "";

    /// <summary>Whose membership.</summary>
    public User? User { get; set; }

    /// <summary>In a private chat: the person blocked the bot.</summary>
    [JsonIgnore]
    public bool IsBlocked => Status == "kicked";
}
