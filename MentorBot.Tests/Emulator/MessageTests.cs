using System.Text.Json;
using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Tests.Emulator;

public sealed class MessageTests
{
    private static readonly InlineKeyboardMarkup YesNo = new()
    {
        InlineKeyboard = [[new() { Text = "Да", CallbackData = "y" }, new() { Text = "Нет", CallbackData = "n" }]],
    };

    [Fact]
    public async Task A_message_is_seen_by_its_person_with_marks_and_buttons_in_the_programs_time()
    {
        var clock = new ManualClock();
        await using var emulator = await EmulatorServer.StartAsync(time: clock);
        var chat = await emulator.CreatePersonAsync();

        var sent = await emulator.EchoOfAsync(new SendMessage
        {
            ChatId = chat,
            Text = "Важно: https://example.org.",
            Entities = [new() { Type = "bold", Offset = 0, Length = 5 }],
            ReplyMarkup = YesNo,
        });

        Assert.Equal(clock.Now, sent.Date);
        Assert.Equal(["bold", "url"], sent.Entities!.Select(entity => entity.Type));
        var item = (await emulator.ChatAsync(chat)).GetProperty("items")[0];
        Assert.Equal("bot", item.GetProperty("from").GetString());
        Assert.Equal(19, item.GetProperty("entities")[1].GetProperty("length").GetInt32());
        Assert.Equal("n", item.GetProperty("buttons")[0][1].GetProperty("callbackData").GetString());
        Assert.Equal(clock.Now, item.GetProperty("date").GetDateTimeOffset());
    }

    [Fact]
    public async Task An_edit_is_seen_as_a_change_of_the_same_message()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync();
        var sent = await emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "1 из 2", ReplyMarkup = YesNo });
        var next = (await emulator.ChatAsync(chat)).GetProperty("next").GetInt64();
        var waiting = emulator.ChatAsync(chat, next, wait: 30);

        await emulator.Bot.SendAsync(new EditMessageText { ChatId = chat, MessageId = sent.MessageId, Text = "2 из 2" });

        var item = Assert.Single((await waiting).GetProperty("items").EnumerateArray());
        Assert.Equal((sent.MessageId, "2 из 2"), (item.GetProperty("messageId").GetInt64(), item.GetProperty("text").GetString()));
        Assert.Equal(JsonValueKind.Null, item.GetProperty("buttons").ValueKind);
    }

    [Fact]
    public async Task A_deleted_message_is_seen_to_go()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync();
        var sent = await emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Лишнее" });
        var next = (await emulator.ChatAsync(chat)).GetProperty("next").GetInt64();

        await emulator.Bot.SendAsync(new DeleteMessage { ChatId = chat, MessageId = sent.MessageId });

        Assert.True((await emulator.ChatAsync(chat, next)).GetProperty("items")[0].GetProperty("deleted").GetBoolean());
        Assert.Empty((await emulator.ChatAsync(chat)).GetProperty("items").EnumerateArray());
        var error = await Fails(emulator, new DeleteMessage { ChatId = chat, MessageId = sent.MessageId });
        Assert.Equal(BotApiErrorKind.MessageNotFound, error.Kind);
    }

    [Fact]
    public async Task A_tap_is_answered_once_and_only_in_time()
    {
        var clock = new ManualClock();
        await using var emulator = await EmulatorServer.StartAsync(configure: options => options.RetentionClock = clock);
        var chat = await emulator.CreatePersonAsync();
        var tap = (await emulator.ActAsync(chat, new { messageId = 1, callbackData = "y" })).GetProperty("callbackQueryId").GetString()!;
        var late = (await emulator.ActAsync(chat, new { messageId = 1, callbackData = "y" })).GetProperty("callbackQueryId").GetString()!;

        await emulator.Bot.SendAsync(new AnswerCallbackQuery { CallbackQueryId = tap, Text = "Записано" });

        var toast = Assert.Single((await emulator.ChatAsync(chat)).GetProperty("toasts").EnumerateArray());
        Assert.Equal(("Записано", tap), (toast.GetProperty("text").GetString(), toast.GetProperty("callbackQueryId").GetString()));
        Assert.Equal(BotApiErrorKind.QueryTooOld, (await Fails(emulator, new AnswerCallbackQuery { CallbackQueryId = tap })).Kind);
        clock.Now += TimeSpan.FromSeconds(150);
        Assert.Equal(BotApiErrorKind.QueryTooOld, (await Fails(emulator, new AnswerCallbackQuery { CallbackQueryId = late })).Kind);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_gets_nothing_until_they_write_again()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync();
        await emulator.ActAsync(chat, new { block = true });

        var error = await Fails(emulator, new SendMessage { ChatId = chat, Text = "Вы где?" });
        await emulator.ActAsync(chat, new { text = "Я тут" });
        await emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Здравствуйте!" });

        Assert.Equal((403, "Forbidden: bot was blocked by the user"), (error.ErrorCode, error.Description));
        var updates = await emulator.Bot.SendAsync(new GetUpdates());
        Assert.Equal([true, false], updates.Where(update => update.MyChatMember is not null).Select(update => update.MyChatMember!.NewChatMember.IsBlocked));
    }

    private static readonly Dictionary<string, SendMessage> Refused = new(StringComparer.Ordinal)
    {
        ["Bad Request: chat not found"] = new() { ChatId = 404, Text = "Да" },
        ["Bad Request: message text is empty"] = new() { ChatId = 77, Text = "" },
        ["Bad Request: text must be non-empty"] = new() { ChatId = 77, Text = " \n" },
        ["Bad Request: message is too long"] = new() { ChatId = 77, Text = new string('я', 4097) },
        ["Bad Request: BUTTON_DATA_INVALID"] = new() { ChatId = 77, Text = "?", ReplyMarkup = Button("Да", new string('я', 33)) },
        ["Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"] = new() { ChatId = 77, Text = "?", ReplyMarkup = Button("Да", null) },
        ["Bad Request: can't parse inline keyboard button: button text must be non-empty"] = new() { ChatId = 77, Text = "?", ReplyMarkup = Button("", "y") },
        ["Bad Request: can't parse entities JSON object"] = new() { ChatId = 77, Text = "?", Entities = [new() { Type = "bold", Offset = -1, Length = 1 }] },
    };

    public static TheoryData<string> RefusalWords => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(RefusalWords))]
    public async Task A_message_that_Telegram_would_refuse_is_refused_in_its_words(string words)
    {
        await using var emulator = await EmulatorServer.StartAsync();
        await emulator.ActAsync(77, new { text = "/start" });

        Assert.Equal(words, (await Fails(emulator, Refused[words])).Description);
    }

    [Fact]
    public async Task The_longest_text_and_button_data_are_taken()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync();

        var sent = await emulator.EchoOfAsync(new SendMessage { ChatId = chat, Text = new string('я', 4096), ReplyMarkup = Button("Да", new string('я', 32)) });

        Assert.Equal(4096, sent.Text!.Length);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_or_cannot_be_is_refused()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync();
        var sent = await emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Да?", ReplyMarkup = YesNo });
        var menu = await emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Меню", ReplyMarkup = new ReplyKeyboardMarkup { Keyboard = [[new() { Text = "Встречи" }]] } });

        var same = await Fails(emulator, new EditMessageText { ChatId = chat, MessageId = sent.MessageId, Text = "Да?", ReplyMarkup = YesNo });
        var sameButtons = await Fails(emulator, new EditMessageReplyMarkup { ChatId = chat, MessageId = sent.MessageId, ReplyMarkup = YesNo });
        var unknown = await Fails(emulator, new EditMessageText { ChatId = chat, MessageId = 999, Text = "Да" });
        var withKeyboard = await Fails(emulator, new EditMessageText { ChatId = chat, MessageId = menu.MessageId, Text = "Да" });
        var withoutButtons = await emulator.EchoOfAsync(new EditMessageReplyMarkup { ChatId = chat, MessageId = sent.MessageId });

        Assert.Equal(BotApiErrorKind.NotModified, same.Kind);
        Assert.Equal(BotApiErrorKind.NotModified, sameButtons.Kind);
        Assert.Equal(BotApiErrorKind.MessageNotFound, unknown.Kind);
        Assert.Equal("Bad Request: message can't be edited", withKeyboard.Description);
        Assert.Null(withoutButtons.ReplyMarkup);
        Assert.NotNull(withoutButtons.EditDate);
    }

    [Fact]
    public async Task A_reply_keyboard_and_its_removal_reach_the_person()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        var chat = await emulator.CreatePersonAsync();

        await emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Меню", ReplyMarkup = new ReplyKeyboardMarkup { Keyboard = [[new() { Text = "Встречи" }]] } });
        await emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = "Готово", ReplyMarkup = new ReplyKeyboardRemove() });

        var items = (await emulator.ChatAsync(chat)).GetProperty("items");
        Assert.Equal("Встречи", items[0].GetProperty("replyKeyboard").GetProperty("keyboard")[0][0].GetProperty("text").GetString());
        Assert.True(items[1].GetProperty("replyKeyboard").GetProperty("remove_keyboard").GetBoolean());
    }

    [Fact]
    public async Task Only_the_latest_messages_of_a_chat_are_kept()
    {
        await using var emulator = await EmulatorServer.StartAsync(configure: options => options.MessagesKeptPerChat = 10);
        var chat = await emulator.CreatePersonAsync();

        for (var i = 1; i <= 128; i++) await emulator.Bot.SendAsync(new SendMessage { ChatId = chat, Text = $"{i}" });

        var texts = (await emulator.ChatAsync(chat)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString());
        Assert.Equal(Enumerable.Range(119, 10).Select(i => $"{i}"), texts);
    }

    private static InlineKeyboardMarkup Button(string text, string? data) => new() { InlineKeyboard = [[new() { Text = text, CallbackData = data }]] };

    private static Task<BotApiException> Fails<TResult>(EmulatorServer emulator, BotApiRequest<TResult> request) =>
        Assert.ThrowsAsync<BotApiException>(() => emulator.Bot.SendAsync(request));
}
