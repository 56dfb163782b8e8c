namespace MentorBot.Host.BotApi.Methods;

/// <summary>Deletes a message that is younger than 48 hours.</summary>
public sealed record DeleteMessage() : BotApiRequest<bool>("deleteMessage")
{
    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>The message.</summary>
    public required long MessageId { get; init; }
}
