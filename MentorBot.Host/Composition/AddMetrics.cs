using MentorBot.Host.Metrics;

namespace MentorBot.Host.Composition;

internal static class AddMetrics
{
    public static IServiceCollection AddMentorBotMetrics(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseGauges>();
        services.AddSingleton<PrometheusText>();
        return services;
    }
}
