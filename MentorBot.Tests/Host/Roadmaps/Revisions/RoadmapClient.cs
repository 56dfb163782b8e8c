using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace MentorBot.Tests.Host.Roadmaps.Revisions;

/// <summary>A school with one roadmap, seen through the API.</summary>
internal sealed class RoadmapClient(LiveApi app, string schoolId, string roadmapId)
{
    public string SchoolId => schoolId;

    public string RoadmapId => roadmapId;

    public static async Task<RoadmapClient> ImportAsync(LiveApi app, string table, bool live = true)
    {
        var schoolId = await app.Host.AddSchoolAsync();
        using var answer = await UploadAsync(app.Host.Http, $"/api/v1/schools/{schoolId}/roadmaps", Encoding.UTF8.GetBytes(table));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        var client = new RoadmapClient(app, schoolId, Id(await answer.Content.ReadFromJsonAsync<JsonElement>()));
        if (live) await app.PostAsync($"/api/v1/roadmaps/{client.RoadmapId}/activate", new { });
        return client;
    }

    public static async Task<HttpResponseMessage> UploadAsync(HttpClient http, string path, byte[] content, string name = "карта.txt")
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var form = new MultipartFormDataContent { { file, "file", name } };
        return await http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    public async Task<JsonElement> ProposeAsync(string table)
    {
        using var answer = await UploadAsync(app.Host.Http, $"/api/v1/roadmaps/{roadmapId}/revisions", Encoding.UTF8.GetBytes(table));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> ReviseAsync(string table) => await app.PostAsync($"/api/v1/roadmap-revisions/{Id(await ProposeAsync(table))}/apply", new { });

    public async Task<HttpStatusCode> DecideAsync(JsonElement revision, string verb)
    {
        using var answer = await app.Host.Http.PostAsJsonAsync($"/api/v1/roadmap-revisions/{Id(revision)}/{verb}", new { });
        return answer.StatusCode;
    }

    public Task<JsonElement> GetAsync(string path) => app.Host.Http.GetFromJsonAsync<JsonElement>(path);

    /// <summary>The row whose title contains the words.</summary>
    public async Task<JsonElement> RowAsync(string words) =>
        (await GetAsync($"/api/v1/roadmaps/{roadmapId}")).GetProperty("items").EnumerateArray().Single(row => row.GetProperty("title").GetString()!.Contains(words, StringComparison.Ordinal));

    public async Task<JsonElement> PatchAsync(string words, object patch)
    {
        using var answer = await app.Host.Http.PatchAsJsonAsync($"/api/v1/roadmap-items/{Id(await RowAsync(words))}", patch);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> DoAsync(string words, string action, object body) => await app.PostAsync($"/api/v1/roadmap-items/{Id(await RowAsync(words))}/{action}", body);

    /// <summary>The days on which something is still to be said about the row, and what.</summary>
    public async Task<List<string>> PlannedAsync(string words)
    {
        var reminders = await GetAsync($"/api/v1/schools/{schoolId}/reminders?state=planned&itemId={Id(await RowAsync(words))}&limit=200");
        return [.. reminders.GetProperty("items").EnumerateArray().Select(one => $"{one.GetProperty("policy").GetString()} {one.GetProperty("kind").GetString()} {one.GetProperty("occurrence").GetString()}").Distinct()];
    }

    public async Task<List<string>> HistoryAsync(string words)
    {
        var history = await GetAsync($"/api/v1/roadmap-items/{Id(await RowAsync(words))}/history");
        return [.. history.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("text").GetString()!)];
    }

    /// <summary>«2 moved Срок», row by row.</summary>
    public static List<string> Changes(JsonElement revision) =>
    [
        .. revision.GetProperty("changes").EnumerateArray().Select(change =>
            $"{change.GetProperty("number").GetString()!.TrimEnd('.')} {change.GetProperty("kind").GetString()} {change.GetProperty("cell").GetString()}".TrimEnd()),
    ];

    public static string Id(JsonElement thing) => thing.GetProperty("id").GetString()!;

    public static string State(JsonElement thing) => thing.GetProperty("state").GetString()!;

    public static string? Due(JsonElement row) => row.GetProperty("deadline").GetProperty("due").GetString();
}
