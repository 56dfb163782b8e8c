using System.Net;
using System.Text;
using MentorBot.Domain.Conversation;
using MentorBot.Host.Conversation;
using MentorBot.Host.Telegram;

namespace MentorBot.Tests.Host.BotApi;

/// <summary>What the sender is told of each way in which a call can end, over HTTP as the server speaks it.</summary>
public sealed class ChannelOutcomeTests
{
    private const string Sent = """{"ok":true,"result":{"message_id":7,"date":1790000000,"chat":{"id":5,"type":"private"}}}""";

    private readonly List<string> called = [];

    [Fact]
    public async Task A_message_that_the_server_takes_is_delivered() =>
        Assert.Equal(new Delivery.Delivered("7"), await SendAsync(200, Sent));

    [Fact]
    public async Task A_pause_is_passed_on_as_long_as_it_was_asked_for() => Assert.Equal(
        new Delivery.Postponed(TimeSpan.FromSeconds(17)),
        await SendAsync(429, """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 17","parameters":{"retry_after":17}}"""));

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(403, "Forbidden: user is deactivated")]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(400, "Bad Request: user is deactivated")]
    [InlineData(400, "Bad Request: INPUT_USER_DEACTIVATED")]
    public async Task Who_has_left_cannot_be_reached(int code, string description) =>
        Assert.IsType<Delivery.Unreachable>(await SendAsync(code, Refusal(code, description)));

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task An_error_of_the_server_is_no_doubt_but_a_failure(int code)
    {
        Assert.IsType<Delivery.Failed>(await SendAsync(code, Refusal(code, "Bad Gateway")));
        Assert.IsType<Delivery.Failed>(await SendAsync(code, "<html>Bad Gateway</html>"));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(409, "Conflict: terminated by other getUpdates request")]
    public async Task A_mistake_of_the_installation_loses_no_message(int code, string description) =>
        Assert.IsType<Delivery.NotSent>(await SendAsync(code, Refusal(code, description)));

    [Fact]
    public async Task A_message_that_is_no_good_is_refused_for_ever() =>
        Assert.IsType<Delivery.Refused>(await SendAsync(400, Refusal(400, "Bad Request: message text is empty")));

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    public async Task Without_a_connection_nothing_was_sent(HttpRequestError reason) =>
        Assert.IsType<Delivery.NotSent>(await FailAsync(new HttpRequestException(reason), replaces: null));

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded)]
    [InlineData(HttpRequestError.Unknown)]
    public async Task A_send_that_had_no_answer_is_in_doubt(HttpRequestError reason)
    {
        Assert.IsType<Delivery.InDoubt>(await FailAsync(new HttpRequestException(reason), replaces: null));
        Assert.IsType<Delivery.InDoubt>(await FailAsync(new HttpRequestException(reason), replaces: null, new ChatFile("a.txt", [1])));
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_leaves_a_send_in_doubt() =>
        Assert.IsType<Delivery.InDoubt>(await SendAsync(200, Sent[..20]));

    [Fact]
    public async Task An_edit_that_had_no_answer_is_simply_made_again() => Assert.Equal(
        new Delivery.Failed("ResponseEnded", AtOnce: true), await FailAsync(new HttpRequestException(HttpRequestError.ResponseEnded), replaces: "3"));

    [Fact]
    public async Task An_edit_that_changes_nothing_is_done() => Assert.Equal(
        new Delivery.Delivered("3"),
        await EditAsync(_ => Answer(400, Refusal(400, "Bad Request: message is not modified: specified new message content"))));

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    [InlineData("Bad Request: MESSAGE_ID_INVALID")]
    public async Task Where_there_is_nothing_to_edit_any_more_the_message_is_sent(string description)
    {
        var delivery = await EditAsync(method => method == "editMessageText" ? Answer(400, Refusal(400, description)) : Answer(200, Sent));

        Assert.Equal(new Delivery.Delivered("7"), delivery);
        Assert.Equal(["editMessageText", "sendMessage"], called);
    }

    [Fact]
    public async Task A_send_in_place_of_an_edit_can_be_in_doubt_like_any_other()
    {
        var delivery = await EditAsync(method => method == "editMessageText"
            ? Answer(400, Refusal(400, "Bad Request: message to edit not found"))
            : throw new HttpRequestException(HttpRequestError.ResponseEnded));

        Assert.IsType<Delivery.InDoubt>(delivery);
    }

    [Fact]
    public async Task A_server_that_says_who_the_bot_is_answers_and_one_that_fails_does_not()
    {
        Assert.True(await Channel(_ => Answer(200, """{"ok":true,"result":{"id":42,"is_bot":true,"first_name":"Бот"}}""")).AnswersAsync(CancellationToken.None));
        Assert.False(await Channel(_ => Answer(502, "")).AnswersAsync(CancellationToken.None));
        Assert.False(await Channel(_ => throw new HttpRequestException(HttpRequestError.ConnectionError)).AnswersAsync(CancellationToken.None));
    }

    private Task<Delivery> SendAsync(int status, string body) => Channel(_ => Answer(status, body)).DeliverAsync(5, new ChatMessage("…"), replaces: null, CancellationToken.None);

    private Task<Delivery> FailAsync(Exception error, string? replaces, ChatFile? file = null) =>
        Channel(_ => throw error).DeliverAsync(5, new ChatMessage("…", [], File: file), replaces, CancellationToken.None);

    private Task<Delivery> EditAsync(Func<string, HttpResponseMessage> answer) =>
        Channel(answer).DeliverAsync(5, new ChatMessage("…"), replaces: "3", CancellationToken.None);

    private TelegramChannel Channel(Func<string, HttpResponseMessage> answer) => new(new StubServer(request =>
    {
        called.Add(request.RequestUri!.Segments[^1]);
        return answer(called[^1]);
    }).Client(), new TelegramIdentity());

    private static HttpResponseMessage Answer(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static string Refusal(int code, string description) => $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""";
}
