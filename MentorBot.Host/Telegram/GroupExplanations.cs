using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;

namespace MentorBot.Host.Telegram;

/// <summary>Tells a group that the bot speaks in private only: once, not at every word that is said there.</summary>
internal sealed partial class GroupExplanations(BotApiClient bot, ILogger<GroupExplanations> logger)
{
    private const int MostRemembered = 1_000;
    private const string InPrivateOnly =
        "Я разговариваю только в личной переписке: там ваши ответы не увидит никто лишний. Откройте мой профиль и нажмите «Написать».";

    private readonly Lock gate = new();
    private readonly HashSet<long> told = [];

    public void Explain(long group)
    {
        lock (gate)
        {
            if (told.Count >= MostRemembered) told.Clear();
            if (!told.Add(group)) return;
        }

        _ = SendAsync(group);
    }

    private async Task SendAsync(long group)
    {
        try
        {
            await bot.SendAsync(new SendMessage { ChatId = group, Text = InPrivateOnly });
        }
        catch (Exception error)
        {
            LogGroupUnreached(error.GetType().Name);
        }
    }

    [LoggerMessage(EventId = 4002, Level = LogLevel.Information, Message = "A group could not be answered ({Error}).")]
    private partial void LogGroupUnreached(string error);
}
