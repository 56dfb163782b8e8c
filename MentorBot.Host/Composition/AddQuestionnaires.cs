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
        services.AddSingleton<QuestionnaireRunner>();
        services.AddSingleton<ChatRuns>();
        services.AddSingleton<AssignmentService>();
        services.AddSingleton<EarlierOpenings>();
        services.AddSingleton<LostSubjects>();
        services.AddSingleton<QuestionnaireMoments>();
        services.AddSingleton<Measurements>();
        services.AddSingleton<GroupMeetings>();
        services.AddSingleton<Enquiries>();
        services.AddSingleton<ShortProfiles>();
        services.AddSingleton<CuratorMoments>();
        services.AddSingleton<IAssignments>(provider => provider.GetRequiredService<AssignmentService>());
        services.AddSingleton<QuestionnaireChat>();
        services.AddSingleton<SchoolWorkbooks>();
        services.AddSingleton<IOpenForm, OpenForms>();
        services.AddSingleton<RecentAnswers>();
        services.AddSingleton<RunSnapshotReader>();
        services.AddSingleton<AnswerJudge>();
        services.AddSingleton<QuestionAgain>();
        services.AddSingleton<SentFiles>();
        services.AddHostedService<SignOfLife>();
        services.AddSingleton<IFrequentTurns, AnswerTurns>();
        services.AddAll<IAfterSubmission>().AddAll<IAfterCorrection>();
        return services;
    }
}
