namespace MentorBot.Host.BotApi.Types;

/// <summary>What the server adds to a refusal so that the caller can help itself.</summary>
public sealed record ResponseParameters
{
    /// <summary>Seconds to wait before the next call.</summary>
    public int? RetryAfter { get; set; }

    /// <summary>The new id of a group that became a supergroup.</summary>
    public long? MigrateToChatId { get; set; }
}
