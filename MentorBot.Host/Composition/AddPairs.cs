using MentorBot.Host.Meetings;
using MentorBot.Host.Pairs;

namespace MentorBot.Host.Composition;

internal static class AddPairs
{
    public static IServiceCollection AddMentorBotPairs(this IServiceCollection services)
    {
        services.AddSingleton<PairParticipants>();
        services.AddSingleton<PairSurveys>();
        services.AddSingleton<PairSteps>();
        services.AddSingleton<PairEffects>();
        services.AddSingleton<PairProposals>();
        services.AddSingleton<PairService>();
        services.AddSingleton<PairReader>();
        services.AddSingleton<MeetingPapers>();
        services.AddSingleton<MeetingPlanner>();
        services.AddSingleton<MeetingEffects>();
        services.AddSingleton<MeetingService>();
        services.AddSingleton<MeetingRecording>();
        services.AddSingleton<AfterMeetingLog>();
        services.AddSingleton<CuratorPairs>();
        services.AddSingleton<MemberPairs>();
        return services;
    }
}
