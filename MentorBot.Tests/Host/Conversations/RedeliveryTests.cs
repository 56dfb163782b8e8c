using MentorBot.Host.Outbox;
using MentorBot.Tests.Host.Infrastructure;
using MentorBot.Tests.Infrastructure;

namespace MentorBot.Tests.Host.Conversations;

/// <summary>Against a server that is not the program's own, and a bad one.</summary>
public sealed class RedeliveryTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private StubBotApi server = null!;
    private LiveHost host = null!;

    public async Task InitializeAsync()
    {
        server = await StubBotApi.StartAsync();
        host = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task An_update_that_comes_again_is_answered_once_even_after_a_restart()
    {
        var update = Text(100, "/help");
        await HearAsync($"[{update}]");
        Assert.Single(server.Sent);

        await HearAsync($"[{update},{update}]");
        await host.DisposeAsync();
        host = await StartAsync();
        await HearAsync($"[{update}]");

        Assert.Single(server.Sent);
        await HearAsync($"[{Text(101, "/help")}]");
        Assert.Equal(2, server.Sent.Count);
        host.Complaints.AssertNone();
    }

    [Theory]
    [InlineData("""{"update_id":200,"story_of_tomorrow":{"id":1}}""")]
    [InlineData("""{"update_id":201}""")]
    [InlineData("""{"update_id":202,"message":{"message_id":1,"date":1,"chat":{"id":9,"type":"private"}}}""")]
    [InlineData("""{"update_id":203,"message":"a text"}""")]
    [InlineData("""{"update_id":204,"message":{"chat":{"id":"nine","type":17}}}""")]
    [InlineData("""{"update_id":205,"callback_query":{"id":"1"}}""")]
    [InlineData("""{"update_id":206,"callback_query":{"id":"1","from":{"id":9,"is_bot":false,"first_name":"А"}}}""")]
    [InlineData("""{"update_id":207,"message":null}""")]
    [InlineData("""{"update_id":208,"my_chat_member":{"chat":{"id":9,"type":"private"}}}""")]
    [InlineData("""{"message":{"text":"no id"}}""")]
    [InlineData("""{"update_id":"soon"}""")]
    public async Task A_malformed_or_unknown_update_holds_nobody_up(string update)
    {
        await HearAsync($"[{update},{Text(300, "/help")}]");
        Assert.Contains(server.Sent, text => text.Contains("/cancel", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Complaints.All, complaint => complaint.Contains("Exception", StringComparison.Ordinal));
    }

    private Task<LiveHost> StartAsync() => LiveHost.StartAsync(
        folder, settings: ["Telegram:BotToken=42:secret", $"Telegram:BaseUrl={server.Address}", "Demo:Enabled=false"]);

    private async Task HearAsync(string updates)
    {
        await server.DeliverAsync(updates);
        await host.The<OutboxSender>().IdleAsync(CancellationToken.None);
    }

    private static string Text(int id, string text) =>
        $$"""{"update_id":{{id}},"message":{"message_id":{{id}},"date":1790000000,"from":{"id":77,"is_bot":false,"first_name":"Гость"},"chat":{"id":77,"type":"private"},"text":"{{text}}"} }""";
}
