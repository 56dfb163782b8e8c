using MentorBot.Host.BotApi.Types;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Telegram;

/// <summary>Sorts what Telegram reports, however it came: what a person did, what a group is told, and what is of no use.</summary>
internal sealed partial class TelegramIntake(GroupExplanations groups, ILogger<TelegramIntake> logger)
{
    /// <summary>What a person did; null where nothing is left to be done about the update.</summary>
    public IncomingUpdate? Read(Update update)
    {
        if (TelegramUpdates.Translate(update) is { } incoming) return incoming;
        if (TelegramUpdates.GroupOf(update) is { } group) groups.Explain(group);
        else LogPassedOver(update.UpdateId);
        return null;
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Debug, Message = "Update {UpdateId} is of a kind that the program has no use for.")]
    private partial void LogPassedOver(long updateId);
}
