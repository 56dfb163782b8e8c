namespace MentorBot.Host.BotApi.Types;

/// <summary>A sticker.</summary>
public sealed record Sticker
{
    /// <summary>The id to download it with.</summary>
    public required string FileId { get; init; }

    /// <summary>The emoji it stands for.</summary>
    public string? Emoji { get; init; }
}
