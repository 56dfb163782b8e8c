using System.Net;
using System.Text;
using MentorBot.Host.Composition;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Intake;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Host.Intake;

/// <summary>The whole program before a Bot API server of the test, with two commands that do as the test says.</summary>
internal sealed class IntakeHost : IAsyncDisposable
{
    public const string Secret = "secret_of_the-webhook";
    public const string OwnerKey = "a-key-of-the-owner-for-tests";

    private readonly WebApplication app;

    private IntakeHost(WebApplication app, Script script, Complaints complaints)
    {
        (this.app, Script, Complaints) = (app, script, complaints);
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(3) };
        Http.DefaultRequestHeaders.Add("Authorization", $"Bearer {OwnerKey}");
    }

    public HttpClient Http { get; }
    public Script Script { get; }

    /// <summary>What the program has logged as a warning or worse.</summary>
    public Complaints Complaints { get; }

    public T The<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="limits">Null for the program's own.</param>
    public static async Task<IntakeHost> StartAsync(
        TemporaryFolder folder, StubTelegram telegram, IntakeLimits? limits = null, bool isPosted = false, Action<IServiceCollection>? more = null)
    {
        string[] settings =
        [
            "urls=http://127.0.0.1:0", .. folder.Settings.Select(setting => $"{setting.Key}={setting.Value}"), $"Admin:ApiKey={OwnerKey}", "Demo:Enabled=false",
            "Telegram:BotToken=42:secret", $"Telegram:BaseUrl={telegram.Address}", $"Telegram:Mode={(isPosted ? "Webhook" : "Polling")}",
            "Telegram:WebhookUrl=https://bot.example/telegram/webhook", $"Telegram:WebhookSecret={Secret}",
        ];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings.Select(setting => $"--{setting}")], ContentRootPath = AppContext.BaseDirectory });
        var complaints = new Complaints();
        var script = new Script();
        builder.Logging.ClearProviders().AddProvider(complaints);
        builder.AddMentorBot();
        builder.Services.AddSingleton(script).AddScoped<IChatCommand, SayCommand>().AddScoped<IChatCommand, HangCommand>();
        if (limits is not null) builder.Services.AddSingleton(limits);
        more?.Invoke(builder.Services);
        var built = builder.Build();
        await built.UseMentorBotAsync(CancellationToken.None);
        await built.StartAsync();
        return new IntakeHost(built, script, complaints);
    }

    /// <summary>Posts an update as Telegram does.</summary>
    public async Task<HttpStatusCode> PostAsync(string update)
    {
        using var answer = await SendAsync(update);
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(string body, string? secret = Secret, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/webhook") { Content = new StringContent(body, Encoding.UTF8, type) };
        if (secret is not null) request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        return await Http.SendAsync(request);
    }

    public async Task<T> ReadAsync<T>(Func<MentorBotDb, Task<T>> read)
    {
        await using var db = The<UnitOfWorkRunner>().OpenDb();
        return await read(db);
    }

    public Task<int> WaitingAsync() => ReadAsync(db => db.WaitingUpdates.CountAsync());

    public Task<bool> IsProcessedAsync(long id) => ReadAsync(db => db.ProcessedUpdates.AnyAsync(processed => processed.Id == id));

    /// <summary>Completes when no update waits any more.</summary>
    public Task NoneWaitsAsync() => WaitAsync(0);

    /// <summary>Completes when no more updates wait than so many.</summary>
    public async Task WaitAsync(int most)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await WaitingAsync() > most) await Task.Delay(10, limit.Token);
    }

    /// <summary>Completes when all that was said so far is delivered, and written down as delivered.</summary>
    public async Task SaidAllAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await The<OutboxSender>().IdleAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
