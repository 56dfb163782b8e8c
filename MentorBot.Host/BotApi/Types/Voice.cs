namespace MentorBot.Host.BotApi.Types;

/// <summary>A voice message.</summary>
public sealed record Voice
{
    /// <summary>The id to download it with.</summary>
    public required string FileId { get; init; }

    /// <summary>Seconds.</summary>
    public int Duration { get; init; }
}
