namespace MentorBot.Host.BotApi.Types;

/// <summary>A tap on an inline button. It must be answered, or the person sees a progress bar.</summary>
public sealed record CallbackQuery
{
    /// <summary>The id to answer with; good for a short time only.</summary>
    public required string Id { get; init; }

    /// <summary>Who tapped.</summary>
    public required User From { get; init; }

    /// <summary>The message that held the button, perhaps no longer accessible; absent for inline mode.</summary>
    public MaybeInaccessibleMessage? Message { get; init; }

    /// <summary>What the button carried. The sender may have forged it.</summary>
    public string? Data { get; init; }
}
