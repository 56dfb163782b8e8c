using System.Net;
using MentorBot.Host.Intake;
using MentorBot.Host.Outbox;
using MentorBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Host.Intake;

public sealed class WebhookTests : IAsyncLifetime
{
    private static readonly IntakeLimits Patient = new() { Patience = TimeSpan.FromMinutes(5), LongestTurn = TimeSpan.FromMinutes(5) };
    private static readonly IntakeLimits Impatient = Patient with { Patience = TimeSpan.FromMilliseconds(200) };

    private readonly TemporaryFolder folder = new();
    private StubTelegram telegram = null!;

    public async Task InitializeAsync() => telegram = await StubTelegram.StartAsync();

    public async Task DisposeAsync()
    {
        await telegram.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_door_tells_each_caller_plainly_what_is_wrong()
    {
        await using var host = await StartAsync();
        var good = Updates.Text(1, 1, "/say hello");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(good, secret: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(good, secret: IntakeHost.Secret[..^1]));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(good, secret: IntakeHost.Secret.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("not json", secret: "guess"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await StatusAsync(good, type: "text/plain"));
        foreach (var bad in (string[])["", "{", "null", "[]", "17", "\"text\"", "{}", """{"update_id":"soon"}""", """{"update_id":1} more"""])
            Assert.Equal((bad, HttpStatusCode.BadRequest), (bad, await StatusAsync(bad)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync($"{good}{new string(' ', 1024 * 1024)}"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await ChunkedAsync(host, new string(' ', 3 * 1024 * 1024)));
        using var looked = await host.Http.GetAsync("/telegram/webhook");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, looked.StatusCode);
        Assert.Empty(host.Script.Begun);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(good));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("""{"update_id":2,"channel_post":{"message_id":1}}"""));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("""{"update_id":3,"message":"malformed, but it has a number"}"""));
        Assert.Equal(["hello"], host.Script.Begun);
        Assert.Empty(host.Complaints.All);

        async Task<HttpStatusCode> StatusAsync(string body, string? secret = IntakeHost.Secret, string type = "application/json")
        {
            using var answer = await host.SendAsync(body, secret, type);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_start_tells_Telegram_where_to_post_and_in_polling_mode_nobody_may_post()
    {
        await using (await StartAsync())
        {
            await StubTelegram.UntilAsync(() => telegram.Calls.Any(call => call.Method == "setWebhook"), "setWebhook");
            var (_, body) = telegram.Calls.First(call => call.Method == "setWebhook");
            Assert.Equal(("https://bot.example/telegram/webhook", IntakeHost.Secret, 100), ((string?)body["url"], (string?)body["secret_token"], (int?)body["max_connections"]));
        }

        await using var polling = await IntakeHost.StartAsync(folder, telegram);
        Assert.Equal(HttpStatusCode.NotFound, await polling.PostAsync(Updates.Text(1, 1, "/say hello")));
    }

    [Fact]
    public async Task A_post_is_answered_when_its_update_is_on_the_disk_and_not_before()
    {
        await using var host = await StartAsync(Patient);
        var posting = host.PostAsync(Updates.Text(1, 1, "/hang stuck"));
        await StubTelegram.UntilAsync(() => !host.Script.Begun.IsEmpty, "the handler to begin");
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Updates.Text(2, 2, "/say to another")));
        Assert.True(await host.IsProcessedAsync(2));
        Assert.False(posting.IsCompleted);
        Assert.False(await host.IsProcessedAsync(1));

        host.Script.LetGo("stuck");

        Assert.Equal(HttpStatusCode.OK, await posting);
        Assert.True(await host.IsProcessedAsync(1));
    }

    [Fact]
    public async Task A_post_whose_handler_hangs_is_answered_as_soon_as_the_update_waits_durably()
    {
        await using var host = await StartAsync(Impatient);

        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Updates.Text(1, 1, "/hang stuck")));

        Assert.Equal((1, false), (await host.WaitingAsync(), await host.IsProcessedAsync(1)));
        host.Script.LetGo("stuck");
        await telegram.SaidAsync(1);
    }

    [Fact]
    public async Task An_update_that_comes_again_while_it_waits_and_after_is_recognised()
    {
        await using var host = await StartAsync(Impatient with { InMemory = 2 });
        string[] updates = [Updates.Text(1, 1, "/hang stuck"), .. Enumerable.Range(2, 8).Select(id => Updates.Text(id, 1, $"/say {id}"))];
        foreach (var update in updates) await OnceMoreAsync(host, update);
        foreach (var update in updates) await OnceMoreAsync(host, update);
        host.Script.LetGo("stuck");
        await telegram.SaidAsync(9);
        foreach (var update in updates) await OnceMoreAsync(host, update);
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Updates.Text(100, 1, "/say last")));

        await StubTelegram.UntilAsync(() => telegram.SaidTo(1)[^1] == "last", "the last answer");
        Assert.Equal(["stuck", "2", "3", "4", "5", "6", "7", "8", "9", "last"], telegram.SaidTo(1));
        await host.NoneWaitsAsync();
    }

    [Fact]
    public async Task Forty_posts_at_once_for_one_person_are_each_taken_once()
    {
        await using var host = await StartAsync(more: services => services.AddSingleton<IOutboxBacklogOf>(new NoBacklog()));
        var updates = Enumerable.Range(1, 40).Select(id => Updates.Text(id, 1, $"/say {id}")).ToList();

        var answers = await Task.WhenAll(updates.Concat(updates).Select(host.PostAsync));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        await telegram.SaidAsync(40);
        await host.NoneWaitsAsync();
        Assert.Equal(Enumerable.Range(1, 40), telegram.SaidTo(1).Select(int.Parse).Order());
    }

    [Fact]
    public async Task More_posts_than_can_be_served_are_asked_to_come_again()
    {
        await using var host = await StartAsync(Patient with { MostPosted = 2 });
        Task<HttpStatusCode>[] held = [host.PostAsync(Updates.Text(1, 1, "/hang one")), host.PostAsync(Updates.Text(2, 2, "/hang two"))];
        await StubTelegram.UntilAsync(() => host.Script.Begun.Count == 2, "both handlers to begin");

        using (var refused = await host.SendAsync(Updates.Text(3, 3, "/say three")))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        }

        host.Script.LetGo("one");
        host.Script.LetGo("two");
        Assert.All(await Task.WhenAll(held), answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Updates.Text(3, 3, "/say three")));
    }

    [Fact]
    public async Task A_post_that_takes_too_long_is_asked_to_come_again_and_is_then_known()
    {
        await using var host = await StartAsync(Patient with { LongestPost = TimeSpan.FromMilliseconds(100) });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await host.PostAsync(Updates.Text(1, 1, "/hang stuck")));
        host.Script.LetGo("stuck");
        await telegram.SaidAsync(1);

        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Updates.Text(1, 1, "/hang stuck")));
        Assert.Single(telegram.SaidTo(1));
    }

    private Task<IntakeHost> StartAsync(IntakeLimits? limits = null, Action<IServiceCollection>? more = null) =>
        IntakeHost.StartAsync(folder, telegram, limits, isPosted: true, more);

    private static async Task OnceMoreAsync(IntakeHost host, string update) => Assert.Equal(HttpStatusCode.OK, await host.PostAsync(update));

    private static async Task<HttpStatusCode> ChunkedAsync(IntakeHost host, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/telegram/webhook") { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", IntakeHost.Secret);
        request.Headers.TransferEncodingChunked = true;
        using var answer = await host.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private sealed class NoBacklog : IOutboxBacklogOf
    {
        public int Waiting(long address) => 0;
    }
}
