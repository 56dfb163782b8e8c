using MentorBot.Host.Data;
using MentorBot.Host.Demo;
using MentorBot.Host.Telegram;

namespace MentorBot.Host.Composition;

internal static class MentorBotPipeline
{
    /// <summary>Prepares the database, then opens the doors: whoever sees the program listening finds it ready.</summary>
    public static async Task UseMentorBotAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<DatabaseSetup>().RunAsync(CancellationToken.None);
        app.Services.GetRequiredService<GroupCommit>().Start();
        app.MapTelegramWebhook();
        await app.Services.GetRequiredService<DemoClockStart>().RunAsync(CancellationToken.None);
        app.MapDemoClock();
    }
}
