using System.Reflection;
using MentorBot.Host.Conversation;
using MentorBot.Host.Intake;
using MentorBot.Host.Outbox;

namespace MentorBot.Host.Composition;

internal static class AddConversation
{
    public static IServiceCollection AddMentorBotConversation(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSettlement>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
        services.AddSingleton<TurnProcessor>();
        services.AddSingleton(new IntakeLimits());
        services.AddScoped<ConversationRouter>();
        services.AddScoped<Menu>();
        services.AddScoped<Roadmaps.RoadmapMapChat>();
        services.AddAll<IChatCommand>().AddAll<IChatButtons>().AddAll<IChatFiles>().AddAll<IMenuSection>();
        return services;
    }

    /// <summary>Registers each class of the program that implements <typeparamref name="TService"/>: writing it is enough.</summary>
    public static IServiceCollection AddAll<TService>(this IServiceCollection services) where TService : class
    {
        var implementations = Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(TService)));
        foreach (var implementation in implementations) services.AddScoped(typeof(TService), implementation);
        return services;
    }
}
