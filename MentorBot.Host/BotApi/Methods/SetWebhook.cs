namespace MentorBot.Host.BotApi.Methods;

/// <summary>Has the server post updates to an address instead of being asked.</summary>
public sealed record SetWebhook() : BotApiRequest<bool>("setWebhook")
{
    /// <summary>The https address.</summary>
    public required string Url { get; init; }

    /// <summary>Comes with each update in the header X-Telegram-Bot-Api-Secret-Token: 1 to 256 of A-Z a-z 0-9 _ and -.</summary>
    public string? SecretToken { get; init; }

    /// <summary>1 to 100 posts at once; 40 without it.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>The kinds to get; null keeps what the last call said.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    /// <summary>Forgets what is waiting.</summary>
    public bool? DropPendingUpdates { get; init; }
}
