namespace MentorBot.Host.Telegram;

/// <summary>Who the bot is to Telegram, learned when the program starts to listen.</summary>
internal sealed class TelegramIdentity
{
    public string Username { get; set; } = "MentorBot";
}
