using System.Net;
using System.Net.Http.Json;
using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Tests.Emulator;

public sealed class PollingTests
{
    [Fact]
    public async Task An_update_comes_again_until_a_later_offset_confirms_it()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        await emulator.ActAsync(77, new { text = "Один" });
        await emulator.ActAsync(77, new { text = "Два" });

        var first = await emulator.Bot.SendAsync(new GetUpdates { Limit = 1 });
        var again = await emulator.Bot.SendAsync(new GetUpdates());
        var rest = await emulator.Bot.SendAsync(new GetUpdates { Offset = first[0].UpdateId + 1 });
        var withoutOffset = await emulator.Bot.SendAsync(new GetUpdates());

        Assert.Equal("Один", Assert.Single(first).Message!.Text);
        Assert.Equal(2, again.Length);
        Assert.Equal("Два", Assert.Single(rest).Message!.Text);
        Assert.Equal("Два", Assert.Single(withoutOffset).Message!.Text);
    }

    [Fact]
    public async Task A_negative_offset_keeps_only_the_last_updates()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        foreach (var text in new[] { "Один", "Два", "Три" }) await emulator.ActAsync(77, new { text });

        var last = await emulator.Bot.SendAsync(new GetUpdates { Offset = -1 });

        Assert.Equal("Три", Assert.Single(last).Message!.Text);
        Assert.Single(await emulator.Bot.SendAsync(new GetUpdates()));
    }

    [Fact]
    public async Task No_more_than_a_hundred_come_at_once_in_ascending_order()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        for (var i = 0; i < 105; i++) await emulator.ActAsync(77, new { text = $"{i}" });

        var ids = (await emulator.Bot.SendAsync(new GetUpdates { Limit = 1000 })).Select(update => update.UpdateId).ToList();

        Assert.Equal(100, ids.Count);
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public async Task A_waiting_poll_ends_with_the_update_that_comes()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var poll = emulator.Bot.SendAsync(new GetUpdates { Timeout = 50 });

        await emulator.ActAsync(77, new { text = "Привет" });

        Assert.Equal("Привет", Assert.Single(await poll).Message!.Text);
    }

    [Fact]
    public async Task A_second_poller_ends_the_first()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var polls = new List<Task<Update[]>> { emulator.Bot.SendAsync(new GetUpdates { Timeout = 50 }), emulator.Bot.SendAsync(new GetUpdates { Timeout = 50 }) };

        var ended = await Task.WhenAny(polls);
        await emulator.ActAsync(77, new { text = "Привет" });

        var error = await Assert.ThrowsAsync<BotApiException>(() => ended);
        Assert.Equal(BotApiErrorKind.Conflict, error.Kind);
        Assert.Contains("terminated by other getUpdates request", error.Description, StringComparison.Ordinal);
        polls.Remove(ended);
        Assert.Single(await Assert.Single(polls));
    }

    [Fact]
    public async Task Polling_is_refused_while_a_webhook_is_set()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        await emulator.Bot.SendAsync(new SetWebhook { Url = "http://127.0.0.1:9/hook" });

        var error = await Assert.ThrowsAsync<BotApiException>(() => emulator.Bot.SendAsync(new GetUpdates()));
        await emulator.Bot.SendAsync(new DeleteWebhook());

        Assert.Equal(BotApiErrorKind.Conflict, error.Kind);
        Assert.Empty(await emulator.Bot.SendAsync(new GetUpdates()));
    }

    [Fact]
    public async Task Kinds_that_the_bot_did_not_ask_for_do_not_come()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        await emulator.Bot.SendAsync(new GetUpdates { AllowedUpdates = ["message"] });
        await emulator.ActAsync(77, new { text = "Привет" });

        var ignored = await emulator.ActAsync(77, new { block = true });

        Assert.Equal(0, ignored.GetProperty("updateId").GetInt64());
        Assert.NotNull(Assert.Single(await emulator.Bot.SendAsync(new GetUpdates())).Message);
    }

    [Fact]
    public async Task Everything_a_person_does_becomes_its_kind_of_update()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync("Оля");
        var sent = await emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Вопрос" });

        await emulator.ActAsync(chat, new { text = "/start код" });
        await emulator.ActAsync(chat, new { messageId = sent.MessageId, callbackData = "a:1" });
        await emulator.ActAsync(chat, new { messageId = 999, callbackData = "чужое" });
        await emulator.ActAsync(chat, new { sticker = true });
        await emulator.ActAsync(chat, new { block = true });
        await emulator.ActAsync(chat, new { unblock = true });
        await emulator.ActAsync(chat, new { raw = new { poll_answer = new { poll_id = "1" } } });
        var updates = await emulator.Bot.SendAsync(new GetUpdates());

        Assert.Equal(("/start код", "Оля", chat), (updates[0].Message!.Text, updates[0].Message!.From!.FirstName, updates[0].Message!.Chat.Id));
        Assert.Equal("bot_command", Assert.Single(updates[0].Message!.Entities!).Type);
        Assert.Equal(("a:1", sent.MessageId), (updates[1].CallbackQuery!.Data, updates[1].CallbackQuery!.Message!.MessageId));
        Assert.Equal(DateTimeOffset.UnixEpoch, updates[2].CallbackQuery!.Message!.Date);
        Assert.NotNull(updates[3].Message!.Sticker);
        Assert.True(updates[4].MyChatMember!.NewChatMember.IsBlocked);
        Assert.False(updates[5].MyChatMember!.NewChatMember.IsBlocked);
        Assert.Equal(7, updates.Length);
        Assert.Null(updates[6].Message);
    }

    [Fact]
    public async Task A_corrected_message_comes_as_edited()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        await emulator.ActAsync(77, new { text = "Малчик" });
        var own = (await emulator.ChatAsync(77)).GetProperty("items")[0].GetProperty("messageId").GetInt64();

        await emulator.ActAsync(77, new { messageId = own, text = "Мальчик" });

        var updates = await emulator.Bot.SendAsync(new GetUpdates());
        Assert.Equal("Мальчик", updates[1].EditedMessage!.Text);
        Assert.NotNull(updates[1].EditedMessage!.EditDate);
    }

    [Fact]
    public async Task Nothing_waits_for_the_bot_longer_than_the_retention()
    {
        var clock = new ManualClock();
        await using var emulator = await EmulatorServer.StartAsync(configure: options => options.RetentionClock = clock);
        await emulator.ActAsync(77, new { text = "Привет" });
        await emulator.ActAsync(77, new { messageId = 5, callbackData = "a" });

        clock.Now += TimeSpan.FromSeconds(151);
        var afterTapRetention = await emulator.Bot.SendAsync(new GetUpdates());
        clock.Now += TimeSpan.FromHours(24);
        var afterDay = await emulator.Bot.SendAsync(new GetUpdates());

        Assert.NotNull(Assert.Single(afterTapRetention).Message);
        Assert.Empty(afterDay);
    }

    [Fact]
    public async Task A_wrong_token_is_refused()
    {
        await using var emulator = await EmulatorServer.StartAsync();

        var error = await Assert.ThrowsAsync<BotApiException>(() => emulator.BotWithToken("1:other").SendAsync(new GetMe()));

        Assert.Equal((BotApiErrorKind.Unauthorized, 401), (error.Kind, error.ErrorCode));
        Assert.True((await emulator.Bot.SendAsync(new GetMe())).IsBot);
    }

    [Theory]
    [InlineData("people/77/updates", "{\"text\":\" \"}", HttpStatusCode.BadRequest)]
    [InlineData("people/77/updates", "{}", HttpStatusCode.BadRequest)]
    [InlineData("people/77/updates", "[", HttpStatusCode.BadRequest)]
    [InlineData("people/77/updates", "{\"messageId\":1,\"callbackData\":\"a\"}", HttpStatusCode.NotFound)]
    [InlineData("people/77/updates", "{\"block\":true}", HttpStatusCode.NotFound)]
    [InlineData("people", "{}", HttpStatusCode.BadRequest)]
    public async Task What_a_person_cannot_do_is_refused(string path, string body, HttpStatusCode expected)
    {
        await using var emulator = await EmulatorServer.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await emulator.People.PostAsync(path, content);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Parameters_may_come_as_JSON_a_form_or_in_the_address()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync();
        var method = $"{emulator.BaseUrl}/bot{EmulatorServer.Token}/sendMessage";
        using var form = new FormUrlEncodedContent([new("chat_id", $"{chat}"), new("text", "форма"), new("reply_markup", """{"remove_keyboard":true}""")]);
        using var multipart = new MultipartFormDataContent { { new StringContent($"{chat}"), "chat_id" }, { new StringContent("части"), "text" } };

        using var byForm = await emulator.People.PostAsync(method, form);
        using var byParts = await emulator.People.PostAsync(method, multipart);
        using var byJson = await emulator.People.PostAsJsonAsync(method, new { chat_id = $"{chat}", text = "json" });
        using var byAddress = await emulator.People.GetAsync($"{method}?chat_id={chat}&text=адрес");

        var texts = (await emulator.ChatAsync(chat)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString());
        Assert.Equal(["форма", "части", "json", "адрес"], texts);
    }
}
