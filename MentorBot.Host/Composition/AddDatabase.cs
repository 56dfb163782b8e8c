using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Instances;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Composition;

internal static class AddDatabase
{
    public static IServiceCollection AddMentorBotDatabase(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database")
            .Validate(options => !string.IsNullOrWhiteSpace(options.ConnectionString), "Database:ConnectionString is empty; for SQLite give «Data Source=FILE».")
            .ValidateOnStart();
        services.AddSingleton(provider => new DatabaseConnections(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value));
        services.AddSingleton<DatabaseSetup>();
        services.AddSingleton<ReadingConnections>();
        services.AddSingleton<ThisInstance>();
        services.AddSingleton<InstanceLease>();
        services.AddSingleton<IInstanceLease>(provider => provider.GetRequiredService<InstanceLease>());
        services.AddSingleton<LaneOrder>();
        services.AddHostedService<InstanceRegistry>();
        services.AddSingleton<IdsStart>();
        services.AddSingleton<GroupCommit>();
        services.AddHostedService(provider => provider.GetRequiredService<GroupCommit>());
        services.AddSingleton<UnitOfWorkRunner>();
        services.AddScoped(provider => provider.GetRequiredService<UnitOfWorkRunner>().OpenDb());
        return services;
    }
}
