using System.Net;
using System.Text;
using MentorBot.Host.BotApi;

namespace MentorBot.Tests.Host.BotApi;

/// <summary>Stands where the network would be: keeps the requests and gives the answers it was told.</summary>
internal sealed class StubServer(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public const string Token = "42:TOP-SECRET";

    public string? Path { get; private set; }

    public string? Body { get; private set; }

    public string? ContentType { get; private set; }

    public static StubServer Answering(int status, string body, string mediaType = "application/json") => new(_ => new HttpResponseMessage((HttpStatusCode)status)
    {
        Content = new StringContent(body, Encoding.UTF8, mediaType),
    });

    public static StubServer Failing(Exception error) => new(_ => throw error);

    public BotApiClient Client(TimeSpan? timeout = null) => new(
        BotApiHttp.CreateClient(this),
        new BotApiOptions { Token = Token, BaseUrl = "https://bot.test/", Timeout = timeout ?? TimeSpan.FromMinutes(1) });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Path = request.RequestUri!.PathAndQuery;
        ContentType = request.Content?.Headers.ContentType?.MediaType;
        Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return answer(request);
    }
}
