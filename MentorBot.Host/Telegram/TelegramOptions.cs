namespace MentorBot.Host.Telegram;

internal enum TelegramMode
{
    Polling,
    Webhook,
}

/// <summary>Section <c>Telegram</c>.</summary>
internal sealed class TelegramOptions
{
    /// <summary>Empty means demo mode: the embedded emulator stands in for the messenger.</summary>
    public string BotToken { get; set; } = "";
    public string BaseUrl { get; set; } = "https://api.telegram.org";
    public TelegramMode Mode { get; set; } = TelegramMode.Polling;
    public string WebhookUrl { get; set; } = "";
    public string WebhookSecret { get; set; } = "";

    /// <summary>How much the messenger takes from the bot, sent and edited; null is Telegram's own limit, and none for the emulator.</summary>
    public int? MessagesPerSecond { get; set; }
}
