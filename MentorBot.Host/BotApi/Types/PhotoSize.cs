using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>One size of a photo.</summary>
public sealed record PhotoSize
{
    /// <summary>The id to download it with.</summary>
    [JsonRequired]
    public string FileId { get; set; } = "";

    /// <summary>Pixels.</summary>
    public int Width { get; set; }

    /// <summary>Pixels.</summary>
    public int Height { get; set; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; set; }
}
