using MentorBot.Host.BotApi;
using MentorBot.Host.Conversation;
using MentorBot.Host.Demo;
using MentorBot.Host.Telegram;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Composition;

internal static class AddTelegram
{
    public static IServiceCollection AddMentorBotTelegram(this IServiceCollection services)
    {
        services.AddOptions<TelegramOptions>().BindConfiguration("Telegram")
            .Validate(
                options => Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out _),
                "Telegram:BaseUrl is no absolute address; leave it out for https://api.telegram.org.")
            .Validate(
                options => options.Mode == TelegramMode.Polling || Uri.TryCreate(options.WebhookUrl, UriKind.Absolute, out _),
                "Telegram:WebhookUrl is needed in webhook mode: the public address that ends in /telegram/webhook.")
            .Validate(
                options => options.Mode == TelegramMode.Polling || TelegramWebhook.IsSecret(options.WebhookSecret),
                "Telegram:WebhookSecret is needed in webhook mode: 1 to 256 letters, digits, _ and -.")
            .Validate(
                options => options.MessagesPerSecond is null or > 0,
                "Telegram:MessagesPerSecond must be at least 1; leave it out for Telegram's own limit.")
            .Validate(
                options => !string.IsNullOrWhiteSpace(options.BotToken),
                "Telegram:BotToken is empty and Demo:Enabled is false: give a token, or let the demo be.")
            .ValidateOnStart();
        services.AddBotApi(provider =>
        {
            var telegram = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
            return new BotApiOptions { BaseUrl = telegram.BaseUrl, Token = telegram.BotToken };
        });
        services.AddSingleton(provider => TelegramLimits.Of(
            provider.GetRequiredService<IOptions<TelegramOptions>>().Value, DemoMode.IsEmulated(provider.GetRequiredService<IConfiguration>())));
        services.AddSingleton<TelegramIdentity>();
        services.AddSingleton<TelegramGreeting>();
        services.AddSingleton<TelegramIntake>();
        services.AddSingleton<IChatChannel, TelegramChannel>();
        services.AddHostedService<TelegramPolling>();
        services.AddHostedService<TelegramWebhookRegistration>();
        return services;
    }
}
