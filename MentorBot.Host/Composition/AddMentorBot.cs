using MentorBot.Host.Data;
using MentorBot.Host.Time;

namespace MentorBot.Host.Composition;

/// <summary>The table of contents of the program: each feature adds itself in a file of its own.</summary>
internal static class MentorBotComposition
{
    /// <summary>What is on its way gets this long at a stop; whoever stopped the program waits ten seconds for it.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(8);

    public static void AddMentorBot(this WebApplicationBuilder builder)
    {
        _ = ModelBuilding.Begin(builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestStop);
        builder.Services.AddSingleton<ProgramClock>();
        builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ProgramClock>());
        builder.Services.AddMentorBotDatabase();
        builder.Services.AddMentorBotConversation();
        builder.Services.AddMentorBotIntake();
        builder.Services.AddMentorBotReminders();
        builder.Services.AddMentorBotQuestionnaires();
        builder.Services.AddMentorBotResults();
        builder.Services.AddMentorBotQuestionnairePages();
        builder.Services.AddMentorBotRoadmapViews();
        builder.Services.AddMentorBotTelegram();
        builder.Services.AddMentorBotScheduling(builder.Configuration);
        builder.Services.AddMentorBotPairs();
        builder.Services.AddMentorBotAdmin();
        builder.Services.AddMentorBotParticipants();
        builder.Services.AddMentorBotConsents();
        builder.Services.AddMentorBotInvitations();
        builder.Services.AddMentorBotMetrics();
        builder.AddMentorBotDemo();
        builder.UseListeningAddress();
    }
}
