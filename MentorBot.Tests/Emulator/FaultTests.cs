using System.Net;
using System.Net.Http.Json;
using System.Threading.Channels;
using MentorBot.Emulator.Faults;
using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;

namespace MentorBot.Tests.Emulator;

public sealed class FaultTests
{
    private readonly Channel<BotApiCall> calls = Channel.CreateUnbounded<BotApiCall>();

    [Fact]
    public async Task A_method_that_is_to_be_refused_asks_for_patience_and_does_nothing()
    {
        await using var emulator = await StartAsync(new MethodFaults { TooManyRequests = 1, RetryAfterSeconds = 7 });

        var error = await Assert.ThrowsAsync<BotApiException>(() => SayAsync(emulator, 77));

        Assert.Equal(BotApiErrorKind.TooManyRequests, error.Kind);
        Assert.Equal(TimeSpan.FromSeconds(7), error.RetryAfter);
        Assert.Equal(0, await MessagesAsync(emulator, 77));
        Assert.Equal(429, (await SeenAsync()).Status);
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_message_in_the_chat_and_the_bot_in_doubt()
    {
        await using var emulator = await StartAsync(new MethodFaults { AnswerLost = 1 });

        var error = await Assert.ThrowsAsync<BotApiException>(() => SayAsync(emulator, 77));

        Assert.Equal(BotApiErrorKind.Ambiguous, error.Kind);
        Assert.Equal(1, await MessagesAsync(emulator, 77));
        var seen = await SeenAsync();
        Assert.Equal((true, false), (seen.Handled is not null, seen.Answered is not null));
    }

    [Fact]
    public async Task A_reset_before_handling_leaves_nothing_in_the_chat()
    {
        await using var emulator = await StartAsync(new MethodFaults { ResetBefore = 1 });

        await Assert.ThrowsAsync<BotApiException>(() => SayAsync(emulator, 77));

        Assert.Equal(0, await MessagesAsync(emulator, 77));
        Assert.Null((await SeenAsync()).Handled);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_server_error_is_told_as_one_whether_it_is_json_or_not(int seed)
    {
        await using var emulator = await StartAsync(new MethodFaults { ServerError = 1 }, seed);

        var error = await Assert.ThrowsAsync<BotApiException>(() => SayAsync(emulator, 77));

        Assert.Equal(BotApiErrorKind.ServerError, error.Kind);
        Assert.Equal(0, await MessagesAsync(emulator, 77));
    }

    [Fact]
    public async Task A_slow_body_comes_whole_in_the_end()
    {
        await using var emulator = await StartAsync(new MethodFaults { SlowBody = 1, SlowBodySeconds = 0.01 });

        Assert.NotEqual(0, (await SayAsync(emulator, 77)).MessageId);

        Assert.NotNull((await SeenAsync()).Answered);
    }

    [Fact]
    public async Task A_chat_takes_a_burst_and_then_has_to_rest_while_another_is_free()
    {
        await using var emulator = await StartAsync(faults: null);
        emulator.Faults.Plan = new FaultPlan { Flood = new FloodLimits { BurstInChat = 2, PerSecondInChat = 0.01 } };
        await emulator.ActAsync(78, new { text = "Я тоже здесь" });
        await SayAsync(emulator, 77);
        await SayAsync(emulator, 77);

        var error = await Assert.ThrowsAsync<BotApiException>(() => SayAsync(emulator, 77));
        await SayAsync(emulator, 78);

        Assert.Equal(BotApiErrorKind.TooManyRequests, error.Kind);
        Assert.True(error.RetryAfter > TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task An_update_can_come_once_more_after_it_was_confirmed()
    {
        await using var emulator = await StartAsync(faults: null);
        emulator.Faults.Plan = new FaultPlan { UpdateTwice = 1 };
        var first = await emulator.Bot.SendAsync(new GetUpdates());

        var again = await emulator.Bot.SendAsync(new GetUpdates { Offset = first[0].UpdateId + 1 });
        var rest = await emulator.Bot.SendAsync(new GetUpdates { Offset = first[0].UpdateId + 1 });

        Assert.Equal(first[0].UpdateId, Assert.Single(again).UpdateId);
        Assert.Empty(rest);
    }

    [Fact]
    public async Task A_posted_update_can_come_once_more()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        await using var hook = await HookServer.StartAsync();
        emulator.Faults.Plan = new FaultPlan { UpdateTwice = 1, LongestUpdateDelaySeconds = 0.01 };
        await emulator.Bot.SendAsync(new SetWebhook { Url = hook.Url });

        await emulator.ActAsync(77, new { text = "Один" });

        Assert.Equal((await hook.NextAsync()).Body, (await hook.NextAsync()).Body);
    }

    [Fact]
    public async Task The_plan_is_open_to_the_outside_only_where_the_owner_wants_it()
    {
        await using var closed = await EmulatorServer.StartAsync();
        await using var open = await EmulatorServer.StartAsync(configure: options => options.FaultsByHttp = true);
        using var plan = JsonContent.Create(new { updateTwice = 0.5, methods = new { sendMessage = new { serverError = 1.0 } } });

        Assert.Equal(HttpStatusCode.NotFound, (await closed.People.GetAsync(new Uri("faults", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await open.People.PutAsync(new Uri("faults", UriKind.Relative), plan)).StatusCode);
        Assert.Equal(0.5, open.Faults.Plan.UpdateTwice);
        await open.ActAsync(77, new { text = "Привет" });
        await Assert.ThrowsAsync<BotApiException>(() => SayAsync(open, 77));
    }

    private async Task<EmulatorServer> StartAsync(MethodFaults? faults, int seed = 1)
    {
        var emulator = await EmulatorServer.StartAsync(configure: options => options.OnCall = call => calls.Writer.TryWrite(call));
        await emulator.ActAsync(77, new { text = "Привет" });
        if (faults is not null) emulator.Faults.Plan = new FaultPlan { Seed = seed, Methods = new Dictionary<string, MethodFaults> { ["sendMessage"] = faults } };
        return emulator;
    }

    /// <summary>The one call there was. The server tells of it after its end, so the bot may know of that end earlier.</summary>
    private async Task<BotApiCall> SeenAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var seen = await calls.Reader.ReadAsync(limit.Token);
        Assert.False(calls.Reader.TryPeek(out _));
        return seen;
    }

    private static Task<MentorBot.Host.BotApi.Types.SentMessage> SayAsync(EmulatorServer emulator, long chat) =>
        emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Ответ" });

    private static async Task<int> MessagesAsync(EmulatorServer emulator, long chat) =>
        (await emulator.ChatAsync(chat)).GetProperty("items").EnumerateArray().Count(item => item.GetProperty("from").GetString() == "bot");
}
