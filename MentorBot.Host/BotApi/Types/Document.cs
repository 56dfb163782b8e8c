namespace MentorBot.Host.BotApi.Types;

/// <summary>A file as it was sent.</summary>
public sealed record Document
{
    /// <summary>The id to download or send it again with.</summary>
    public required string FileId { get; init; }

    /// <summary>The same for one file over time and bots.</summary>
    public string FileUniqueId { get; init; } = "";

    /// <summary>The name its sender gave.</summary>
    public string? FileName { get; init; }

    /// <summary>The type its sender gave.</summary>
    public string? MimeType { get; init; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; init; }
}
