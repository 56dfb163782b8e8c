using MentorBot.Host.Intake;
using MentorBot.Host.Outbox;

namespace MentorBot.Host.Composition;

internal static class AddIntake
{
    /// <summary>In this order: what waits is looked through before old numbers are forgotten.</summary>
    public static IServiceCollection AddMentorBotIntake(this IServiceCollection services)
    {
        services.AddSingleton<WaitingRows>();
        services.AddSingleton<FilingWriter>();
        services.AddSingleton<PersonLanes>();
        services.AddSingleton<IOutboxBacklogOf>(provider => provider.GetRequiredService<OutboxSender>());
        services.AddHostedService<IntakeService>();
        services.AddHostedService<ProcessedUpdatePruning>();
        return services;
    }
}
