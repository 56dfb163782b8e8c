using MentorBot.Emulator;
using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Demo;
using MentorBot.Host.Demo.SampleSchool;
using MentorBot.Host.Instances;
using MentorBot.Host.Metrics;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Questionnaires.Web;
using MentorBot.Host.Telegram;

namespace MentorBot.Host.Composition;

internal static class MentorBotPipeline
{
    /// <summary>Prepares the database, then opens the doors: whoever sees the program listening finds it ready.</summary>
    public static async Task UseMentorBotAsync(this WebApplication app, CancellationToken cancellation = default)
    {
        await PrepareAsync(app, cancellation);
        app.Services.GetRequiredService<PrometheusText>();
        app.MapMentorBotAdmin();
        app.MapQuestionnairePages();
        app.MapRoadmapViews();
        app.MapHealth();
        app.MapTelegramWebhook();
        app.MapDemoClock();
        if (DemoMode.IsEmulated(app.Configuration)) app.MapEmulatedMessenger();
    }

    private static async Task PrepareAsync(WebApplication app, CancellationToken cancellation)
    {
        var isEmulated = DemoMode.IsEmulated(app.Configuration);
        if (isEmulated) await app.Services.GetRequiredService<SampleSchoolLeftovers>().RemoveAsync(cancellation);
        await app.Services.GetRequiredService<DatabaseSetup>().RunAsync(cancellation);
        await using var turn = await StartTurn.TakeAsync(app.Services.GetRequiredService<DatabaseConnections>(), cancellation);
        await app.Services.GetRequiredService<IdsStart>().RunAsync(cancellation);
        app.Services.GetRequiredService<GroupCommit>().Start();
        await app.Services.GetRequiredService<BuiltInDefinitions>().RegisterAsync(cancellation);
        await app.Services.GetRequiredService<QuestionnaireShelf>().RefreshAsync(cancellation);
        await app.Services.GetRequiredService<DemoClockStart>().RunAsync(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OwnerKey>().EnsureAsync(cancellation);
        if (isEmulated) await app.Services.GetRequiredService<SampleSchoolSeed>().RunAsync(cancellation);
    }

    private static void MapEmulatedMessenger(this WebApplication app)
    {
        app.MapBotApiEmulator(DemoMode.EmulatorPath);
        app.MapChatPage("/chat", DemoMode.EmulatorPath, "/demo/clock");
    }
}
