using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MentorBot.Host.Conversation;
using MentorBot.Host.Outbox;
using MentorBot.Host.Questionnaires;
using MentorBot.Host.Telegram;
using MentorBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Tests.Host.Infrastructure;

/// <summary>The real program over a database of its own; only what stands outside of it, the messenger and the forms, is replaced.</summary>
public sealed class AdminApp : WebApplicationFactory<Program>
{
    private const string OwnerKey = "a-key-of-the-owner-for-tests";

    private readonly TemporaryFolder folder = new();

    internal SilentChannel Channel { get; } = new();

    /// <summary>A client with the owner's key, or with the given one; an empty word sends none.</summary>
    public HttpClient ClientWith(string key = OwnerKey)
    {
        var client = CreateClient();
        if (key.Length > 0) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public async Task<string> AddSchoolAsync(string name = "Школа у реки")
    {
        var school = new { name, timeZone = "Europe/Moscow", yearStart = "2026-09-01", yearEnd = "2027-05-31" };
        return (await PostAsync("/api/v1/schools", school)).GetProperty("id").GetString()!;
    }

    public async Task<HttpClient> ClientOfAsync(string schoolId, string role)
    {
        var made = await PostAsync("/api/v1/api-keys", new { name = role, schoolId, role });
        return ClientWith(made.GetProperty("key").GetString()!);
    }

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await ClientWith().PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in folder.Settings) builder.UseSetting(key, value);
        builder.UseSetting("Admin:ApiKey", OwnerKey);
        builder.UseSetting("Telegram:BotToken", "1:nobody");
        builder.UseSetting("Demo:Enabled", "false");
        builder.ConfigureTestServices(services =>
        {
            foreach (var outside in services.Where(TalksToOutside).ToList()) services.Remove(outside);
            services.RemoveAll<IChatChannel>().AddSingleton<IChatChannel>(Channel);
            services.RemoveAll<SendingLimits>().AddSingleton(SendingLimits.None); // The channel takes everything: nobody waits for Telegram's pace.
            services.RemoveAll<IAssignments>().AddScoped<IAssignments, PlainAssignments>();
            services.RemoveAll<IOpenForm>().AddScoped<IOpenForm, NoOpenForm>();
        });
    }

    /// <summary>What looks for updates and wakes reminders by itself; the tests do both when they want it.</summary>
    private static bool TalksToOutside(ServiceDescriptor service) =>
        service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)
        && (service.ImplementationType == typeof(TelegramPolling) || service.ImplementationType == typeof(TelegramWebhookRegistration)
            || service.ImplementationType?.Namespace == "MentorBot.Host.Reminders");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) folder.Dispose();
    }
}
