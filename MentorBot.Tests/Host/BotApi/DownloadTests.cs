using System.Net;
using MentorBot.Host.BotApi;

namespace MentorBot.Tests.Host.BotApi;

public sealed class DownloadTests
{
    [Fact]
    public async Task A_file_comes_from_the_file_address()
    {
        var server = Serving([1, 2, 3], announced: true);

        var content = await server.Client().DownloadFileAsync("documents/1.docx", maxBytes: 3);

        Assert.Equal("/file/bot42:TOP-SECRET/documents/1.docx", server.Path);
        Assert.Equal([1, 2, 3], content);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_above_the_limit_is_not_taken(bool announced) =>
        Assert.Null(await Serving(new byte[200_000], announced).Client().DownloadFileAsync("f", maxBytes: 199_999));

    [Fact]
    public async Task A_file_that_is_gone_is_a_refusal()
    {
        var server = new StubServer(_ => new HttpResponseMessage(HttpStatusCode.NotFound));

        var error = await Assert.ThrowsAsync<BotApiException>(() => server.Client().DownloadFileAsync("f", 1));

        Assert.Equal(404, error.ErrorCode);
    }

    private static StubServer Serving(byte[] content, bool announced) => new(_ => new HttpResponseMessage
    {
        Content = announced ? new ByteArrayContent(content) : new StreamContent(new UnknownLength(content)),
    });

    private sealed class UnknownLength(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
