using MentorBot.Host.Consents;

namespace MentorBot.Host.Composition;

internal static class AddConsents
{
    public static IServiceCollection AddMentorBotConsents(this IServiceCollection services)
    {
        services.AddAll<IAfterConsentChange>();
        services.AddSingleton<ConsentService>();
        return services;
    }
}
