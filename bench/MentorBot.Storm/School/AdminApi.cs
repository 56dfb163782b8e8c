using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Storm.School;

/// <summary>The admin API as any outside program uses it. While the program is down it waits and tries again.</summary>
internal sealed class AdminApi : IDisposable
{
    public const string Key = "storm-owner-key";

    private static readonly TimeSpan TryAgain = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient[] _hosts;
    private int _next;

    public AdminApi(IEnumerable<Uri> addresses) => _hosts = [.. addresses.Select(Client)];

    /// <summary>Asks until there is an answer; what changes something must bear being asked twice.</summary>
    public async Task<JsonObject> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        while (true)
        {
            if (await TryAsync(method, path, body, cancellation) is { } answer) return answer;
            await Task.Delay(TryAgain, cancellation);
        }
    }

    public Task<JsonObject> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, cancellation);

    public Task<JsonObject> PostAsync(string path, object? body, CancellationToken cancellation) => SendAsync(HttpMethod.Post, path, body, cancellation);

    /// <summary>All pages of a list.</summary>
    public async Task<IReadOnlyList<JsonObject>> ListAsync(string path, CancellationToken cancellation)
    {
        var items = new List<JsonObject>();
        for (string? cursor = ""; cursor is not null;)
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var page = await GetAsync($"{path}{separator}limit=200{(cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "")}", cancellation);
            items.AddRange(page["items"]!.AsArray().Select(item => item!.AsObject()));
            cursor = (string?)page["nextCursor"];
        }

        return items;
    }

    /// <returns>Null where there was no answer, or one that says «not now».</returns>
    /// <exception cref="InvalidOperationException">The program refuses what is asked.</exception>
    public async Task<JsonObject?> TryAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        var http = _hosts[(uint)Interlocked.Increment(ref _next) % _hosts.Length];
        try
        {
            using var request = new HttpRequestMessage(method, path);
            request.Content = body switch { null => null, HttpContent content => content, _ => JsonContent.Create(body) };
            using var response = await http.SendAsync(request, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            if (response.IsSuccessStatusCode) return text.Length > 0 ? JsonNode.Parse(text)!.AsObject() : [];
            if (response.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.InternalServerError) return null;
            throw new InvalidOperationException($"{method} {path}: {(int)response.StatusCode} {text}");
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var http in _hosts) http.Dispose();
    }

    private static HttpClient Client(Uri address)
    {
        var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        return http;
    }
}
