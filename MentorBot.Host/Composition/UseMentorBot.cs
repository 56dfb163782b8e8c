using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Metrics;

namespace MentorBot.Host.Composition;

internal static class MentorBotPipeline
{
    /// <summary>Prepares the database, then opens the doors: whoever sees the program listening finds it ready.</summary>
    public static async Task UseMentorBotAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<DatabaseSetup>().RunAsync(CancellationToken.None);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<OwnerKey>().EnsureAsync(CancellationToken.None);
        }

        app.Services.GetRequiredService<PrometheusText>();
        app.MapMentorBotAdmin();
        app.MapHealth();
    }
}
