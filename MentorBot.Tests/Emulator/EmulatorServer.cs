using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Emulator;
using MentorBot.Emulator.Faults;
using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Json;
using MentorBot.Host.BotApi.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Emulator;

/// <summary>A running emulator on a free loopback port, the bot's client and the people's side of it.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    public const string Token = "1:demo";

    private readonly string _folder;
    private readonly bool _keepFolder;
    private readonly WebApplication _app;
    private readonly HttpClient _botHttp = BotApiHttp.CreateClient();

    private EmulatorServer(string folder, bool keepFolder, WebApplication app)
    {
        (_folder, _keepFolder, _app) = (folder, keepFolder, app);
        BaseUrl = $"{app.Urls.First()}/emulator";
        Bot = new BotApiClient(_botHttp, new BotApiOptions { Token = Token, BaseUrl = BaseUrl });
        People = new HttpClient { BaseAddress = new Uri($"{BaseUrl}/") };
    }

    public string BaseUrl { get; }

    public BotApiClient Bot { get; }

    public HttpClient People { get; }

    public FaultInjection Faults => _app.Services.GetRequiredService<FaultInjection>();

    public static async Task<EmulatorServer> StartAsync(
        string? folder = null, bool keepFolder = false, Action<EmulatorOptions>? configure = null, TimeProvider? time = null,
        Action<IServiceCollection>? services = null)
    {
        folder ??= Directory.CreateTempSubdirectory("emulator").FullName;
        var options = new EmulatorOptions { DatabasePath = Path.Combine(folder, "emulator.db") };
        configure?.Invoke(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddBotApiEmulator(options);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapBotApiEmulator();
        app.MapChatPage();
        await app.StartAsync();
        return new EmulatorServer(folder, keepFolder, app);
    }

    public BotApiClient BotWithToken(string token) => new(_botHttp, new BotApiOptions { Token = token, BaseUrl = BaseUrl });

    public async Task<long> CreatePersonAsync(string firstName = "Оля")
    {
        var created = await ReadAsync(await People.PostAsJsonAsync("people", new { firstName }));
        return created.GetProperty("chatId").GetInt64();
    }

    /// <summary>Makes the call and reads the whole message that the server echoes, of which the client keeps the id alone.</summary>
    public async Task<Message> EchoOfAsync(BotApiRequest<SentMessage> request)
    {
        using var content = request.ToContent();
        var answer = await ReadAsync(await _botHttp.PostAsync($"{BaseUrl}/bot{Token}/{request.Method}", content));
        return answer.GetProperty("result").Deserialize(BotApiJson.Instance.Message)!;
    }

    /// <summary>A person does something; the answer is the emulator's.</summary>
    public async Task<JsonElement> ActAsync(long chatId, object action) =>
        await ReadAsync(await People.PostAsJsonAsync($"people/{chatId}/updates", action));

    public async Task<JsonElement> ChatAsync(long chatId, long after = 0, double wait = 0) =>
        await People.GetFromJsonAsync<JsonElement>($"people/{chatId}/messages?after={after}&wait={wait}");

    public async ValueTask DisposeAsync()
    {
        People.Dispose();
        _botHttp.Dispose();
        await _app.DisposeAsync();
        if (!_keepFolder) Directory.Delete(_folder, recursive: true);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<JsonElement>();
        }
    }
}
