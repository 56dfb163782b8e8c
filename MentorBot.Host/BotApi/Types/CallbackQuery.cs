using System.Text.Json.Serialization;

namespace MentorBot.Host.BotApi.Types;

/// <summary>A tap on an inline button. It must be answered, or the person sees a progress bar.</summary>
public sealed record CallbackQuery
{
    /// <summary>The id to answer with; good for a short time only.</summary>
    [JsonRequired]
    public string Id { get; set; } = "";

    /// <summary>Who tapped.</summary>
    [JsonRequired]
    public User From { get; set; } = null!;

    /// <summary>The message that held the button, perhaps no longer accessible; absent for inline mode.</summary>
    public MaybeInaccessibleMessage? Message { get; set; }

    /// <summary>What the button carried. The sender may have forged it.</summary>
    public string? Data { get; set; }
}
