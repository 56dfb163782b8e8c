using MentorBot.Host.Intake;
using MentorBot.Host.Outbox;

namespace MentorBot.Host.Composition;

internal static class AddIntake
{
    public static IServiceCollection AddMentorBotIntake(this IServiceCollection services)
    {
        services.AddSingleton(new IntakeLimits());
        services.AddSingleton<WaitingRows>();
        services.AddSingleton<FilingWriter>();
        services.AddSingleton<PersonLanes>();
        services.AddSingleton<IOutboxBacklogOf>(provider => provider.GetRequiredService<OutboxSender>());
        services.AddHostedService<IntakeService>();
        return services;
    }
}
