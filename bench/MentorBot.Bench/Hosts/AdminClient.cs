using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MentorBot.Bench.Hosts;

/// <summary>The admin API, as the owner uses it.</summary>
internal sealed class AdminClient : IDisposable
{
    private readonly HttpClient http;

    public AdminClient(HostProcess host)
    {
        http = new HttpClient { BaseAddress = new Uri(host.Url), Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", HostProcess.ApiKey);
    }

    public async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync($"/api/v1/{path}", body, cancellation);
        return await ReadAsync(path, answer, cancellation);
    }

    /// <summary>Sends a document as a form does.</summary>
    public async Task<JsonElement> PostFileAsync(string path, string name, byte[] content, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        using var answer = await http.PostAsync($"/api/v1/{path}", form, cancellation);
        return await ReadAsync(path, answer, cancellation);
    }

    /// <summary>All items of a list, page by page.</summary>
    public async IAsyncEnumerable<JsonElement> ListAsync(string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var cursor = ""; cursor is not null;)
        {
            using var answer = await http.GetAsync($"/api/v1/{path}?limit=1000&cursor={cursor}", cancellation);
            var page = await ReadAsync(path, answer, cancellation);
            foreach (var item in page.GetProperty("items").EnumerateArray()) yield return item;
            cursor = page.GetProperty("nextCursor").GetString();
        }
    }

    public void Dispose() => http.Dispose();

    private static async Task<JsonElement> ReadAsync(string path, HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }
}
