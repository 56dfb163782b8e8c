using System.Net.Sockets;
using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;

namespace MentorBot.Tests.Host.BotApi;

/// <summary>What each way of failing means for the caller.</summary>
public sealed class ErrorMappingTests
{
    [Theory]
    [InlineData(400, "Bad Request: message text is empty", BotApiErrorKind.BadRequest)]
    [InlineData(400, "Bad Request: message is not modified: specified new message content", BotApiErrorKind.NotModified)]
    [InlineData(400, "Bad Request: message to edit not found", BotApiErrorKind.MessageNotFound)]
    [InlineData(400, "Bad Request: message to delete not found", BotApiErrorKind.MessageNotFound)]
    [InlineData(400, "Bad Request: message can't be edited", BotApiErrorKind.MessageNotFound)]
    [InlineData(400, "Bad Request: there is no text in the message to edit", BotApiErrorKind.MessageNotFound)]
    [InlineData(400, "Bad Request: message can't be deleted for everyone", BotApiErrorKind.MessageNotFound)]
    [InlineData(400, "Bad Request: MESSAGE_ID_INVALID", BotApiErrorKind.MessageNotFound)]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", BotApiErrorKind.QueryTooOld)]
    [InlineData(400, "Bad Request: chat not found", BotApiErrorKind.Blocked)]
    [InlineData(401, "Unauthorized", BotApiErrorKind.Unauthorized)]
    [InlineData(403, "Forbidden: bot was blocked by the user", BotApiErrorKind.Blocked)]
    [InlineData(403, "Forbidden: user is deactivated", BotApiErrorKind.Blocked)]
    [InlineData(404, "Not Found", BotApiErrorKind.Unauthorized)]
    [InlineData(409, "Conflict: terminated by other getUpdates request", BotApiErrorKind.Conflict)]
    [InlineData(413, "Request Entity Too Large", BotApiErrorKind.BadRequest)]
    [InlineData(500, "Internal Server Error", BotApiErrorKind.ServerError)]
    [InlineData(502, "Bad Gateway", BotApiErrorKind.ServerError)]
    public async Task A_refusal_has_the_kind_of_its_code_and_words(int code, string description, BotApiErrorKind kind)
    {
        var server = StubServer.Answering(code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""");

        var error = await Fails(server);

        Assert.Equal(kind, error.Kind);
        Assert.Equal(code, error.ErrorCode);
        Assert.Equal(description, error.Description);
        Assert.Null(error.RetryAfter);
    }

    [Theory]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}""", 7)]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests"}""", 1)]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":-5}}""", 1)]
    public async Task Too_many_requests_says_how_long_to_wait(string answer, int seconds)
    {
        var error = await Fails(StubServer.Answering(429, answer));

        Assert.Equal(BotApiErrorKind.TooManyRequests, error.Kind);
        Assert.Equal(TimeSpan.FromSeconds(seconds), error.RetryAfter);
    }

    [Theory]
    [InlineData(502, "<html>Bad Gateway</html>", BotApiErrorKind.ServerError)]
    [InlineData(429, "slow down", BotApiErrorKind.TooManyRequests)]
    [InlineData(302, "", BotApiErrorKind.Ambiguous)]
    [InlineData(200, "", BotApiErrorKind.Ambiguous)]
    [InlineData(200, "{\"ok\":true,\"resu", BotApiErrorKind.Ambiguous)]
    [InlineData(200, "{\"ok\":true}", BotApiErrorKind.Ambiguous)]
    [InlineData(200, "[]", BotApiErrorKind.Ambiguous)]
    [InlineData(200, "null", BotApiErrorKind.Ambiguous)]
    public async Task An_answer_that_is_not_the_Bot_APIs_is_judged_by_its_status(int status, string body, BotApiErrorKind kind)
    {
        var error = await Fails(StubServer.Answering(status, body, "text/html"));

        Assert.Equal(kind, error.Kind);
        Assert.Equal(status, error.ErrorCode);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, BotApiErrorKind.ConnectFailed)]
    [InlineData(HttpRequestError.ConnectionError, BotApiErrorKind.ConnectFailed)]
    [InlineData(HttpRequestError.SecureConnectionError, BotApiErrorKind.ConnectFailed)]
    [InlineData(HttpRequestError.ProxyTunnelError, BotApiErrorKind.ConnectFailed)]
    [InlineData(HttpRequestError.ResponseEnded, BotApiErrorKind.Ambiguous)]
    [InlineData(HttpRequestError.InvalidResponse, BotApiErrorKind.Ambiguous)]
    [InlineData(HttpRequestError.Unknown, BotApiErrorKind.Ambiguous)]
    public async Task A_broken_connection_is_ambiguous_unless_it_never_stood(HttpRequestError reason, BotApiErrorKind kind)
    {
        var error = await Fails(StubServer.Failing(new HttpRequestException(reason, "broken", new SocketException((int)SocketError.ConnectionReset))));

        Assert.Equal(kind, error.Kind);
        Assert.Contains(reason.ToString(), error.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_in_time_is_ambiguous()
    {
        using var silent = new SilentServer();
        var client = new BotApiClient(BotApiHttp.CreateClient(silent), new BotApiOptions { Token = "1:x", Timeout = TimeSpan.FromMilliseconds(20) });

        var error = await Assert.ThrowsAsync<BotApiException>(() => client.SendAsync(new GetMe()));

        Assert.Equal(BotApiErrorKind.Ambiguous, error.Kind);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_no_failure_of_the_API()
    {
        using var silent = new SilentServer();
        var client = new BotApiClient(BotApiHttp.CreateClient(silent), new BotApiOptions { Token = "1:x" });
        using var stop = new CancellationTokenSource();
        var call = client.SendAsync(new GetMe(), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_failed_connection()
    {
        using var http = BotApiHttp.CreateClient();
        using var port = new TcpListener(System.Net.IPAddress.Loopback, 0);
        port.Start();
        var address = $"http://{port.LocalEndpoint}";
        port.Stop();

        var error = await Assert.ThrowsAsync<BotApiException>(
            () => new BotApiClient(http, new BotApiOptions { Token = "1:x", BaseUrl = address }).SendAsync(new GetMe()));

        Assert.Equal(BotApiErrorKind.ConnectFailed, error.Kind);
    }

    [Fact]
    public async Task A_connection_closed_without_an_answer_is_ambiguous()
    {
        using var http = BotApiHttp.CreateClient();
        using var port = new TcpListener(System.Net.IPAddress.Loopback, 0);
        port.Start();
        var call = new BotApiClient(http, new BotApiOptions { Token = "1:x", BaseUrl = $"http://{port.LocalEndpoint}" }).SendAsync(new GetMe());
        using (var connection = await port.AcceptTcpClientAsync())
        {
            await connection.GetStream().ReadExactlyAsync(new byte[20]);
        }

        var error = await Assert.ThrowsAsync<BotApiException>(() => call);

        Assert.Equal(BotApiErrorKind.Ambiguous, error.Kind);
    }

    [Fact]
    public async Task The_token_is_in_no_exception()
    {
        var refused = await Fails(StubServer.Answering(400, $$"""{"ok":false,"error_code":400,"description":"bad address /bot{{StubServer.Token}}/x"}"""));
        var broken = await Fails(StubServer.Failing(new HttpRequestException($"cannot reach /bot{StubServer.Token}/getMe")));

        Assert.DoesNotContain("SECRET", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", refused.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", broken.ToString(), StringComparison.Ordinal);
    }

    private static Task<BotApiException> Fails(StubServer server) =>
        Assert.ThrowsAsync<BotApiException>(() => server.Client().SendAsync(new GetMe()));

    private sealed class SilentServer : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        }
    }
}
