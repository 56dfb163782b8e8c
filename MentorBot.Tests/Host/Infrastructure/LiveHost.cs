using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Composition;
using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;
using MentorBot.Host.Time;
using MentorBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>The whole program as Program.cs starts it, on a free port, with its own emulated messenger: nothing in it is replaced.</summary>
internal sealed class LiveHost : IPeopleSide, IAsyncDisposable
{
    private const string OwnerKey = "a-key-of-the-owner-for-tests";
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(60);

    private readonly WebApplication app;

    private LiveHost(WebApplication app, Complaints complaints)
    {
        (this.app, Complaints) = (app, complaints);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(5) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OwnerKey);
        People = new HttpClient { BaseAddress = new Uri(Http.BaseAddress, "/emulator/"), Timeout = Http.Timeout };
    }

    public HttpClient Http { get; }

    public HttpClient People { get; }

    /// <summary>What the program has logged as a warning or worse.</summary>
    public Complaints Complaints { get; }

    public DateOnly Today => DateOnly.FromDateTime(The<ProgramClock>().GetUtcNow().ToOffset(TimeSpan.FromHours(3)).DateTime);

    public T The<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="now">Where the clock of an empty database starts.</param>
    /// <param name="settings">In place of the demo's, as <c>Section:Key=value</c>.</param>
    public static Task<LiveHost> StartAsync(TemporaryFolder folder, string now = "2026-09-15T12:00:00+03:00", params string[] settings) =>
        StartAsync(folder, deployed: null, now, settings);

    /// <param name="deployed">The questionnaires that this program comes with; null for those of the repository.</param>
    public static async Task<LiveHost> StartAsync(TemporaryFolder folder, QuestionnaireCatalog? deployed, string now = "2026-09-15T12:00:00+03:00", params string[] settings)
    {
        string[] given =
        [
            "urls=http://127.0.0.1:0", .. folder.Settings.Select(setting => $"{setting.Key}={setting.Value}"), $"Admin:ApiKey={OwnerKey}",
            "Demo:Enabled=true", "Demo:SampleData=false", $"Demo:Now={now}", .. settings,
        ];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. given.Select(setting => $"--{setting}")], ContentRootPath = AppContext.BaseDirectory });
        var complaints = new Complaints();
        builder.Logging.ClearProviders().AddProvider(complaints);
        builder.AddMentorBot();
        if (deployed is not null) builder.Services.Replace(ServiceDescriptor.Singleton(deployed));
        var built = builder.Build();
        await built.UseMentorBotAsync(CancellationToken.None);
        await built.StartAsync();
        return new LiveHost(built, complaints);
    }

    public async Task<JsonElement> GetAsync(string path) => await Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public Task<JsonElement> AdvanceAsync(double days) =>
        PostAsync("/demo/clock", new { advance = TimeSpan.FromDays(days).ToString("c", CultureInfo.InvariantCulture) });

    public async Task<string> AddSchoolAsync() => Id(await PostAsync(
        "/api/v1/schools", new { name = "Школа у реки", timeZone = "Europe/Moscow", yearStart = "2026-09-01", yearEnd = "2027-05-31" }));

    /// <summary>Completes when the program has taken up every update and delivered every message.</summary>
    public async Task SettleAsync()
    {
        using var limit = new CancellationTokenSource(LongEnough);
        while ((await Http.GetFromJsonAsync<JsonElement>("/emulator/bot1:demo/getWebhookInfo", limit.Token)).GetProperty("result").GetProperty("pending_update_count").GetInt32() > 0)
            await Task.Delay(2, limit.Token);
        while (await AnyWaitsAsync(limit.Token)) await Task.Delay(2, limit.Token);
        await The<OutboxSender>().IdleAsync(limit.Token);
        while (!The<OldKeyboards>().IsIdle) await Task.Delay(2, limit.Token);
    }

    /// <summary>An update that takes long is confirmed to the messenger before it is taken up.</summary>
    private async Task<bool> AnyWaitsAsync(CancellationToken cancellation)
    {
        await using var db = The<UnitOfWorkRunner>().OpenDb();
        return await db.WaitingUpdates.AnyAsync(cancellation);
    }

    public static string Id(JsonElement thing) => thing.GetProperty("id").GetString()!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        People.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
