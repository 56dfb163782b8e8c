using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A sticker.</summary>
public sealed record Sticker
{
    /// <summary>The id to download it with.</summary>
    [JsonRequired]
    public string FileId { get; set; } = "";

    /// <summary>The emoji it stands for.</summary>
    public string? Emoji { get; set; }
}
