using MentorBot.Host.Results;
using MentorBot.Host.Results.Exports;

namespace MentorBot.Host.Composition;

internal static class AddResults
{
    public static IServiceCollection AddMentorBotResults(this IServiceCollection services)
    {
        services.AddSingleton<ResultRows>();
        services.AddSingleton<VersionsReader>();
        services.AddSingleton<ResponseRates>();
        services.AddSingleton<DistributionReports>();
        services.AddSingleton<ChangeReport>();
        services.AddSingleton<ResultExport>();
        services.AddSingleton<ResultsDoor>();
        return services;
    }
}
