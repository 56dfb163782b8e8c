namespace MentorBot.Host.BotApi.Types;

/// <summary>Where a forwarded message came from.</summary>
public sealed record MessageOrigin
{
    /// <summary><c>user</c>, <c>hidden_user</c>, <c>chat</c> or <c>channel</c>.</summary>
    public string Type { get; set; } = "";
}
