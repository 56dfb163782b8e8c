using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A voice message.</summary>
public sealed record Voice
{
    /// <summary>The id to download it with.</summary>
    [JsonRequired]
    public string FileId { get; set; } = "";

    /// <summary>Seconds.</summary>
    public int Duration { get; set; }
}
