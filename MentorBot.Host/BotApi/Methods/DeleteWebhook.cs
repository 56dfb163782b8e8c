namespace MentorBot.Host.BotApi.Methods;

/// <summary>Goes back to asking for updates.</summary>
public sealed record DeleteWebhook() : BotApiRequest<bool>("deleteWebhook")
{
    /// <summary>Forgets what is waiting.</summary>
    public bool? DropPendingUpdates { get; init; }
}
