using MentorBot.Host.Outbox;

namespace MentorBot.Host.Telegram;

/// <summary>What is known of the server that the bot speaks to.</summary>
internal static class TelegramLimits
{
    private const string OwnHost = "api.telegram.org";
    private const int OwnMessagesPerSecond = 30;

    /// <summary>Telegram holds bots to its limits. Another server may or may not; it keeps the same budget for notices until it shows.</summary>
    public static SendingLimits Of(TelegramOptions telegram, bool isEmulated) => isEmulated
        ? new SendingLimits(telegram.MessagesPerSecond, AreKnown: false)
        : new SendingLimits(telegram.MessagesPerSecond ?? OwnMessagesPerSecond, IsOwn(telegram.BaseUrl));

    private static bool IsOwn(string address) => string.Equals(new Uri(address).Host, OwnHost, StringComparison.OrdinalIgnoreCase);
}
