using MentorBot.Host.Meetings;
using MentorBot.Host.Pairs;

namespace MentorBot.Host.Composition;

internal static class AddPairs
{
    public static IServiceCollection AddMentorBotPairs(this IServiceCollection services)
    {
        services.AddScoped<PairParticipants>();
        services.AddScoped<PairSurveys>();
        services.AddScoped<PairSteps>();
        services.AddScoped<PairEffects>();
        services.AddScoped<PairProposals>();
        services.AddScoped<PairService>();
        services.AddScoped<PairReader>();
        services.AddScoped<MeetingPapers>();
        services.AddScoped<MeetingPlanner>();
        services.AddScoped<MeetingEffects>();
        services.AddScoped<MeetingService>();
        services.AddScoped<MeetingRecording>();
        services.AddScoped<AfterMeetingLog>();
        services.AddScoped<CuratorPairs>();
        services.AddScoped<MemberPairs>();
        return services;
    }
}
