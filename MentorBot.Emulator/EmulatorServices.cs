using MentorBot.Emulator.BotApi;
using MentorBot.Emulator.BotApi.Methods;
using MentorBot.Emulator.Chat;
using MentorBot.Emulator.Faults;
using MentorBot.Emulator.People;
using MentorBot.Emulator.Store;
using MentorBot.Emulator.Updates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Emulator;

/// <summary>Registers the emulated Bot API server.</summary>
public static class EmulatorServices
{
    /// <summary>Adds the emulator. Its file is opened (and made) when it is first used.</summary>
    public static IServiceCollection AddBotApiEmulator(this IServiceCollection services, EmulatorOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton<EmulatorStore>()
            .AddSingleton<BotIdentity>()
            .AddSingleton<FaultInjection>()
            .AddSingleton<RepeatedUpdates>()
            .AddSingleton<AnswerWriter>()
            .AddSingleton<LongPoll>()
            .AddSingleton<WebhookPost>()
            .AddSingleton<WebhookDispatcher>()
            .AddHostedService(provider => provider.GetRequiredService<WebhookDispatcher>())
            .AddSingleton<PersonActions>()
            .AddSingleton<PersonUpdates>()
            .AddSingleton<PeopleViews>()
            .AddSingleton(provider => new EmulatorPeople(provider.GetRequiredService<EmulatorStore>()))
            .AddScoped<ChatPeopleList>()
            .AddSingleton<BotApiEndpoint>()
            .AddMethods();
    }

    private static IServiceCollection AddMethods(this IServiceCollection services) => services
        .AddSingleton<IBotMethod, GetMe>()
        .AddSingleton<IBotMethod, GetUpdates>()
        .AddSingleton<IBotMethod, SetWebhook>()
        .AddSingleton<IBotMethod, DeleteWebhook>()
        .AddSingleton<IBotMethod, GetWebhookInfo>()
        .AddSingleton<IBotMethod, SetMyCommands>()
        .AddSingleton<IBotMethod, SendMessage>()
        .AddSingleton<IBotMethod, EditMessageText>()
        .AddSingleton<IBotMethod, EditMessageReplyMarkup>()
        .AddSingleton<IBotMethod, DeleteMessage>()
        .AddSingleton<IBotMethod, AnswerCallbackQuery>()
        .AddSingleton<IBotMethod, SendDocument>()
        .AddSingleton<IBotMethod, SendChatAction>()
        .AddSingleton<IBotMethod, GetFile>();
}
