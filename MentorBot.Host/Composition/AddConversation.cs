using System.Reflection;
using MentorBot.Host.Conversation;
using MentorBot.Host.Intake;
using MentorBot.Host.Outbox;
using MentorBot.Host.Participants.Reachability;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Host.Composition;

internal static class AddConversation
{
    private static readonly Type[] Classes = [.. Assembly.GetExecutingAssembly().GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })];

    public static IServiceCollection AddMentorBotConversation(this IServiceCollection services)
    {
        services.TryAddSingleton(SendingLimits.None);
        services.AddSingleton<OutboxSettlement>();
        services.AddSingleton<OutboxReader>();
        services.AddSingleton<UnreachableNews>();
        services.AddSingleton<OldKeyboards>();
        services.AddSingleton<SentMarks>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
        services.AddHostedService<OldKeyboardRemoval>();
        services.AddSingleton<TurnProcessor>();
        services.AddSingleton(new IntakeLimits());
        services.AddSingleton<ConversationRouter>();
        services.AddSingleton<Questionnaires.Answering.Piles>();
        services.AddSingleton<Menu>();
        services.AddSingleton<WelcomeBack>();
        services.AddSingleton<Roadmaps.RoadmapDuties>();
        services.AddSingleton<Roadmaps.RoadmapProof>();
        services.AddAll<IChatCommand>().AddAll<IChatButtons>().AddAll<IChatFiles>().AddAll<IMenuSection>();
        return services;
    }

    /// <summary>
    /// Registers each class of the program that implements <typeparamref name="TService"/>: writing it is enough. There is one
    /// of each: what belongs to a turn is an argument, so none of them keeps anything, and no turn has to make a hundred of them.
    /// </summary>
    public static IServiceCollection AddAll<TService>(this IServiceCollection services) where TService : class
    {
        foreach (var implementation in Classes.Where(type => type.IsAssignableTo(typeof(TService)))) services.AddSingleton(typeof(TService), implementation);
        return services;
    }
}
