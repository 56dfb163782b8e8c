using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Tests.Emulator;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;
using Npgsql;

namespace MentorBot.Tests.Host.Instances;

/// <summary>Several processes of the program on one PostgreSQL database, behind one webhook of an emulated messenger.</summary>
internal sealed class Fleet : IPeopleSide, IAsyncDisposable
{
    private const string OwnerKey = "a-key-of-the-owner-for-tests";
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);
    private static long lastChat = 9_000;

    private readonly TemporaryFolder folder = TemporaryFolder.OnServer();
    private readonly ConcurrentDictionary<string, HostProcess> running = new(StringComparer.Ordinal);
    private readonly List<HostProcess> all = [];
    private EmulatorServer messenger = null!;
    private AlternatingProxy proxy = null!;

    public HttpClient People => messenger.People;

    public DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    public string Output => string.Join("\n----\n", all.Select(host => host.Output));

    public static async Task<Fleet> StartAsync(params string[] names)
    {
        var fleet = new Fleet();
        fleet.messenger = await EmulatorServer.StartAsync(configure: options => options.Tokens = [EmulatorServer.Token]);
        fleet.proxy = await AlternatingProxy.StartAsync(() => [.. fleet.running.Values.Select(host => host.Address)]);
        try
        {
            await Task.WhenAll(names.Select(fleet.StartAsync));
            return fleet;
        }
        catch
        {
            await fleet.DisposeAsync();
            throw;
        }
    }

    public HostProcess this[string name] => running[name];

    public async Task StartAsync(string name)
    {
        var host = await HostProcess.StartAsync(
        [
            "urls=http://127.0.0.1:0", .. folder.Settings.Select(setting => $"{setting.Key}={setting.Value}"), $"Admin:ApiKey={OwnerKey}",
            "Demo:Enabled=true", "Demo:SampleData=false", $"Telegram:BotToken={EmulatorServer.Token}", $"Telegram:BaseUrl={messenger.BaseUrl}",
            "Telegram:Mode=Webhook", $"Telegram:WebhookUrl={proxy.Webhook}", "Telegram:WebhookSecret=a-word-for-tests",
        ]);
        lock (all) all.Add(host);
        running[name] = host;
    }

    public async Task KillAsync(string name)
    {
        if (running.TryRemove(name, out var host)) await host.KillAsync();
    }

    /// <summary>A client of the admin API of one instance.</summary>
    public HttpClient ClientOf(string name)
    {
        var client = new HttpClient { BaseAddress = running[name].Address, Timeout = LongEnough };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OwnerKey);
        return client;
    }

    public async Task<string> AddSchoolAsync(string name) => (await PostAsync(name, "/api/v1/schools", new
    {
        name = "Школа у реки",
        timeZone = "Europe/Moscow",
        yearStart = Today.AddMonths(-2),
        yearEnd = Today.AddMonths(8),
    })).GetProperty("id").GetString()!;

    /// <summary>A grown-up pupil whose papers are there and who has come to the chat.</summary>
    public async Task<(ChatPerson Person, string Id)> AddPupilAsync(string name, string school)
    {
        var pupil = await PostAsync(name, $"/api/v1/schools/{school}/participants", new
        {
            name = "Речной Пётр Ильич",
            birthDate = "2008-03-04",
            role = "Mentee",
            form = "PupilPupil",
            @class = "11А",
            consents = new[] { new { kind = "Processing", by = "self", form = "paper", signedOn = Today.AddDays(-5), number = "7" } },
        });
        var person = new ChatPerson(() => this, Interlocked.Increment(ref lastChat));
        await person.StartAsync(pupil.GetProperty("startPayload").GetString()!);
        return (person, pupil.GetProperty("id").GetString()!);
    }

    public async Task<JsonElement> PostAsync(string name, string path, object body)
    {
        using var client = ClientOf(name);
        using var answer = await client.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task SettleAsync()
    {
        using var limit = new CancellationTokenSource(LongEnough);
        try
        {
            while (await PendingUpdatesAsync(limit.Token) > 0 || await CountAsync("waiting_updates") > 0 || await CountAsync("outbox") > 0) await Task.Delay(20, limit.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It does not settle: {await CountAsync("outbox")} messages wait.\n{Output}");
        }
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = new NpgsqlConnection(folder.Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in all) await host.DisposeAsync();
        await proxy.DisposeAsync();
        await messenger.DisposeAsync();
        folder.Dispose();
    }

    private async Task<int> PendingUpdatesAsync(CancellationToken cancellation) =>
        (await People.GetFromJsonAsync<JsonElement>($"{messenger.BaseUrl}/bot{EmulatorServer.Token}/getWebhookInfo", cancellation)).GetProperty("result").GetProperty("pending_update_count").GetInt32();
}
