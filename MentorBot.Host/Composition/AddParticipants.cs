using MentorBot.Host.Participants;
using MentorBot.Host.Reminders;

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
        services.AddHostedService<UnreachableWatch>();
        services.AddSingleton<ApplicationPapers>();
        services.AddSingleton<ParticipantFactsReader>();
        services.AddScoped<PersonCard>();
        services.AddScoped<PersonEnquiries>();
        return services;
    }
}
