namespace MentorBot.Host.BotApi.Methods;

/// <summary>Ends the progress bar of a tapped button, with or without a few words.</summary>
public sealed record AnswerCallbackQuery() : BotApiRequest<bool>("answerCallbackQuery")
{
    /// <summary>The tap.</summary>
    public required string CallbackQueryId { get; init; }

    /// <summary>Up to 200 characters; nothing is shown without it.</summary>
    public string? Text { get; init; }

    /// <summary>As a window that has to be closed instead of a passing line.</summary>
    public bool? ShowAlert { get; init; }
}
