namespace MentorBot.Host.BotApi;

/// <summary>Registers the Bot API client.</summary>
public static class BotApiServices
{
    /// <summary>Adds <see cref="BotApiClient"/> with the given options, which are resolved once.</summary>
    public static IServiceCollection AddBotApi(this IServiceCollection services, Func<IServiceProvider, BotApiOptions> options) =>
        services
            .AddSingleton(options)
            .AddSingleton(provider => new BotApiClient(BotApiHttp.CreateClient(), provider.GetRequiredService<BotApiOptions>()));
}
