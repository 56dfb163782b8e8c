using MentorBot.Host.Invitations;

namespace MentorBot.Host.Composition;

internal static class AddInvitations
{
    public static IServiceCollection AddMentorBotInvitations(this IServiceCollection services) => services.AddAll<IStartLink>();
}
