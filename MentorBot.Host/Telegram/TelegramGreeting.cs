using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Telegram;

/// <summary>What the bot tells Telegram about itself when it starts: how updates reach it, and its menu of commands.</summary>
internal sealed partial class TelegramGreeting(
    BotApiClient bot, TelegramIdentity identity, IOptions<TelegramOptions> options, ILogger<TelegramGreeting> logger)
{
    private static readonly BotCommand[] Commands =
    [
        new() { Command = "menu", Description = "Что можно сделать" },
        new() { Command = "cancel", Description = "Отложить анкету" },
        new() { Command = "help", Description = "Помощь" },
    ];

    public async Task IntroduceAsync(CancellationToken cancellation)
    {
        for (var pause = TimeSpan.FromMilliseconds(500); ; pause = pause < TimeSpan.FromSeconds(30) ? pause * 2 : pause)
        {
            try
            {
                // Side by side: the first question for updates waits for all three.
                var me = bot.SendAsync(new GetMe(), cancellation);
                await Task.WhenAll(me, ChooseWayAsync(cancellation), bot.SendAsync(new SetMyCommands { Commands = Commands }, cancellation));
                identity.Username = (await me).Username ?? identity.Username;
                return;
            }
            catch (BotApiException error)
            {
                LogNotIntroduced(error.Kind, error.ErrorCode);
                await Task.Delay(error.RetryAfter ?? pause, cancellation);
            }
        }
    }

    private Task<bool> ChooseWayAsync(CancellationToken cancellation) => options.Value is { Mode: TelegramMode.Webhook } telegram
        ? bot.SendAsync(
            new SetWebhook { Url = telegram.WebhookUrl, SecretToken = telegram.WebhookSecret, AllowedUpdates = TelegramUpdates.Kinds }, cancellation)
        : bot.SendAsync(new DeleteWebhook(), cancellation);

    [LoggerMessage(EventId = 4201, Level = LogLevel.Warning, Message = "The bot could not introduce itself: {Kind} {Code}; it will be tried again.")]
    private partial void LogNotIntroduced(BotApiErrorKind kind, int code);
}
