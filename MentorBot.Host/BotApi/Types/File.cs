using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A file ready to be downloaded.</summary>
public sealed record File
{
    /// <summary>The id it was asked by.</summary>
    [JsonRequired]
    public string FileId { get; set; } = "";

    /// <summary>Bytes, if known.</summary>
    public long? FileSize { get; set; }

    /// <summary>The path for <see cref="BotApiClient.DownloadFileAsync"/>; good for an hour at least.</summary>
    public string? FilePath { get; set; }
}
