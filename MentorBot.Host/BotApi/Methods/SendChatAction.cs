namespace MentorBot.Host.BotApi.Methods;

/// <summary>Shows for five seconds that the bot is busy.</summary>
public sealed record SendChatAction() : BotApiRequest<bool>("sendChatAction")
{
    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>With what it is busy: <c>typing</c>, <c>upload_document</c> and others.</summary>
    public string Action { get; init; } = "typing";
}
