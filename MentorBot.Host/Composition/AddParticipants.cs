using MentorBot.Host.Participants;
using MentorBot.Host.Reminders;

namespace MentorBot.Host.Composition;

internal static class AddParticipants
{
    public static IServiceCollection AddMentorBotParticipants(this IServiceCollection services)
    {
        services.AddSingleton<ParticipantEffects>();
        services.AddSingleton<ParticipantService>();
        services.AddSingleton<IParticipantTriggers>(provider => provider.GetRequiredService<ParticipantService>());
        services.AddSingleton<ParticipantEntry>();
        services.AddSingleton<ApplicationAnswers>();
        services.AddHostedService<UnreachableWatch>();
        services.AddSingleton<ApplicationPapers>();
        services.AddSingleton<ParticipantFactsReader>();
        services.AddSingleton<PersonCard>();
        services.AddSingleton<PersonEnquiries>();
        return services;
    }
}
