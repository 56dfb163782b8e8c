using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Instances;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Questionnaires.Answering;
using MentorBot.Host.Questionnaires.Authoring;
using MentorBot.Host.Questionnaires.Downtime;
using MentorBot.Host.Questionnaires.Files;
using MentorBot.Host.Questionnaires.Moments;
using MentorBot.Host.Questionnaires.Shelf;

namespace MentorBot.Host.Composition;

internal static class AddQuestionnaires
{
    public static IServiceCollection AddMentorBotQuestionnaires(this IServiceCollection services)
    {
        var catalog = Task.Run(QuestionnaireCatalog.LoadEmbedded); // Beside the rest of the start.
        services.AddSingleton(_ => catalog.GetAwaiter().GetResult());
        services.AddSingleton<AssignmentTriggers>();
        services.AddSingleton<QuestionnaireShelf>();
        services.AddSingleton<BuiltInDefinitions>();
        services.AddSingleton<QuestionnairePublishing>();
        services.AddHostedService<PublicationsWatch>();
        services.AddScoped<QuestionnaireRunner>();
        services.AddScoped<ChatRuns>();
        services.AddScoped<AssignmentService>();
        services.AddSingleton<EarlierOpenings>();
        services.AddSingleton<LostSubjects>();
        services.AddScoped<QuestionnaireMoments>();
        services.AddScoped<Measurements>();
        services.AddScoped<GroupMeetings>();
        services.AddScoped<Enquiries>();
        services.AddScoped<ShortProfiles>();
        services.AddScoped<CuratorMoments>();
        services.AddScoped<IAssignments>(provider => provider.GetRequiredService<AssignmentService>());
        services.AddScoped<QuestionnaireChat>();
        services.AddSingleton<SchoolWorkbooks>();
        services.AddScoped<IOpenForm, OpenForms>();
        services.AddSingleton<RecentAnswers>();
        services.AddSingleton<RunSnapshotReader>();
        services.AddSingleton<AnswerJudge>();
        services.AddScoped<QuestionAgain>();
        services.AddScoped<SentFiles>();
        services.AddHostedService<SignOfLife>();
        services.AddSingleton<IFrequentTurns, AnswerTurns>();
        services.AddAll<IAfterSubmission>().AddAll<IAfterCorrection>();
        return services;
    }
}
