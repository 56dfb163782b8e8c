using System.Net;

namespace MentorBot.Host.BotApi;

/// <summary>The HTTP side of the client: kept connections, no logging of addresses (they hold the token), no redirects (they could leak it).</summary>
public static class BotApiHttp
{
    /// <summary>A client for <see cref="BotApiClient"/>; one for the whole program.</summary>
    public static HttpClient CreateClient() => CreateClient(CreateHandler());

    /// <summary>A client over a handler of the caller's, with the limits that <see cref="BotApiClient"/> relies on.</summary>
    public static HttpClient CreateClient(HttpMessageHandler handler) => new(handler)
    {
        // Each call brings its own time limit.
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 64 * 1024 * 1024,
        DefaultRequestVersion = HttpVersion.Version11,
    };

    private static SocketsHttpHandler CreateHandler() => new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // Shorter than a server keeps an idle connection, so that a call does not meet one that is just being closed.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        // Telegram's addresses change: a connection is not kept for ever.
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    };
}
