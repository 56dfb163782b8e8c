using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;
using MentorBot.Host.Conversation;

namespace MentorBot.Host.Telegram;

/// <summary>Takes an update, however it came; when the task completes it is on the disk.</summary>
internal sealed partial class TelegramIntake(TurnProcessor processor, BotApiClient bot, ILogger<TelegramIntake> logger)
{
    public Task TakeAsync(Update update, CancellationToken cancellation)
    {
        if (TelegramUpdates.Translate(update) is { } incoming) return processor.ProcessAsync(incoming, cancellation);
        if (TelegramUpdates.GroupOf(update) is { } group) return ExplainToGroupAsync(group, cancellation);
        LogPassedOver(update.UpdateId);
        return Task.CompletedTask;
    }

    private async Task ExplainToGroupAsync(long group, CancellationToken cancellation)
    {
        try
        {
            await bot.SendAsync(
                new SendMessage { ChatId = group, Text = "Я разговариваю только в личной переписке: там ваши ответы не увидит никто лишний. Откройте мой профиль и нажмите «Написать»." },
                cancellation);
        }
        catch (BotApiException error)
        {
            LogGroupUnreached(error.Kind);
        }
    }

    [LoggerMessage(EventId = 4001, Level = LogLevel.Debug, Message = "Update {UpdateId} is of a kind that the program has no use for.")]
    private partial void LogPassedOver(long updateId);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Information, Message = "A group could not be answered ({Kind}).")]
    private partial void LogGroupUnreached(BotApiErrorKind kind);
}
