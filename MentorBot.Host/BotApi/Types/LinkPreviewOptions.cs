namespace MentorBot.Host.BotApi.Types;

/// <summary>Whether a link in a text grows a preview.</summary>
public sealed record LinkPreviewOptions
{
    /// <summary>True for none.</summary>
    public bool? IsDisabled { get; init; }
}
