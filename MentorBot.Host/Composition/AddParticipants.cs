using MentorBot.Host.Participants;
using MentorBot.Host.Participants.Reachability;

namespace MentorBot.Host.Composition;

internal static class AddParticipants
{
    public static IServiceCollection AddMentorBotParticipants(this IServiceCollection services)
    {
        services.AddScoped<ParticipantEffects>();
        services.AddScoped<ParticipantService>();
        services.AddScoped<IParticipantTriggers>(provider => provider.GetRequiredService<ParticipantService>());
        services.AddScoped<ParticipantEntry>();
        services.AddScoped<ApplicationAnswers>();
        services.AddHostedService<ReachabilityWatch>();
        return services;
    }
}
