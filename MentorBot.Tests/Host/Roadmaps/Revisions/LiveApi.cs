using System.Net.Http.Headers;
using System.Text.Json;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Roadmaps.Revisions;

/// <summary>One program for the tests of a class, on a day of its own: what is due tomorrow does not depend on the day of the test.</summary>
public sealed class LiveApi : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private LiveHost host = null!;

    internal LiveHost Host => host;

    public async Task InitializeAsync() => host = await LiveHost.StartAsync(folder, now: "2026-11-22T10:00:00+03:00");

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    internal Task<JsonElement> PostAsync(string path, object body) => host.PostAsync(path, body);

    internal async Task<HttpClient> ClientOfAsync(string schoolId, string role)
    {
        var made = await host.PostAsync("/api/v1/api-keys", new { name = role, schoolId, role });
        var client = new HttpClient { BaseAddress = host.Http.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.GetProperty("key").GetString());
        return client;
    }
}
