namespace MentorBot.Host.BotApi.Types;

/// <summary>One size of a photo.</summary>
public sealed record PhotoSize
{
    /// <summary>The id to download it with.</summary>
    public required string FileId { get; init; }

    /// <summary>Pixels.</summary>
    public int Width { get; init; }

    /// <summary>Pixels.</summary>
    public int Height { get; init; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; init; }
}
