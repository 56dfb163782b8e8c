using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A file as it was sent.</summary>
public sealed record Document
{
    /// <summary>The id to download or send it again with.</summary>
    [JsonRequired]
    public string FileId { get; set; } = "";

    /// <summary>The same for one file over time and bots.</summary>
    public string FileUniqueId { get; set; } = "";

    /// <summary>The name its sender gave.</summary>
    public string? FileName { get; set; }

    /// <summary>The type its sender gave.</summary>
    public string? MimeType { get; set; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; set; }
}
