using MentorBot.Host.BotApi;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Tests.Host.BotApi;

/// <summary>What each method looks like on the wire.</summary>
public sealed class WireFormatTests
{
    private const string MessageAnswer = """{"ok":true,"result":{"message_id":7,"date":1770000000,"chat":{"id":5,"type":"private"},"text":"Да"}}""";
    private const string TrueAnswer = """{"ok":true,"result":true}""";

    private static readonly InlineKeyboardMarkup Buttons = new()
    {
        InlineKeyboard = [[new() { Text = "Да", CallbackData = "y" }, new() { Text = "Сайт", Url = "https://example.org" }]],
    };

    [Fact]
    public Task GetMe_has_no_parameters() =>
        Check(new GetMe(), """{"ok":true,"result":{"id":42,"is_bot":true,"first_name":"Бот"}}""", "getMe", "{}");

    [Fact]
    public Task GetUpdates_names_offset_limit_timeout_and_kinds() => Check(
        new GetUpdates { Offset = 8, Limit = 100, Timeout = 30, AllowedUpdates = ["message", "callback_query"] },
        """{"ok":true,"result":[]}""",
        "getUpdates",
        """{"offset":8,"limit":100,"timeout":30,"allowed_updates":["message","callback_query"]}""");

    [Fact]
    public Task SetWebhook_names_address_secret_and_connections() => Check(
        new SetWebhook { Url = "https://school.test/telegram/webhook", SecretToken = "s_1", MaxConnections = 10, DropPendingUpdates = false },
        TrueAnswer,
        "setWebhook",
        """{"url":"https://school.test/telegram/webhook","secret_token":"s_1","max_connections":10,"drop_pending_updates":false}""");

    [Fact]
    public Task DeleteWebhook_keeps_what_is_waiting_by_default() => Check(new DeleteWebhook(), TrueAnswer, "deleteWebhook", "{}");

    [Fact]
    public Task SetMyCommands_lists_the_commands() => Check(
        new SetMyCommands { Commands = [new() { Command = "menu", Description = "Меню" }] },
        TrueAnswer,
        "setMyCommands",
        """{"commands":[{"command":"menu","description":"Меню"}]}""");

    [Fact]
    public Task SendMessage_with_entities_and_inline_buttons() => Check(
        new SendMessage
        {
            ChatId = 5,
            Text = "Вы согласны?",
            Entities = [new() { Type = "bold", Offset = 0, Length = 2 }],
            ReplyMarkup = Buttons,
            LinkPreviewOptions = new() { IsDisabled = true },
        },
        MessageAnswer,
        "sendMessage",
        """{"chat_id":5,"text":"Вы согласны?","entities":[{"type":"bold","offset":0,"length":2}],"reply_markup":{"inline_keyboard":[[{"text":"Да","callback_data":"y"},{"text":"Сайт","url":"https://example.org"}]]},"link_preview_options":{"is_disabled":true}}""");

    [Fact]
    public Task SendMessage_with_a_reply_keyboard() => Check(
        new SendMessage { ChatId = 5, Text = "Меню", ReplyMarkup = new ReplyKeyboardMarkup { Keyboard = [[new() { Text = "Встречи" }]], ResizeKeyboard = true } },
        MessageAnswer,
        "sendMessage",
        """{"chat_id":5,"text":"Меню","reply_markup":{"keyboard":[[{"text":"Встречи"}]],"resize_keyboard":true}}""");

    [Fact]
    public Task SendMessage_that_removes_the_keyboard() => Check(
        new SendMessage { ChatId = 5, Text = "Готово", ReplyMarkup = new ReplyKeyboardRemove() },
        MessageAnswer,
        "sendMessage",
        """{"chat_id":5,"text":"Готово","reply_markup":{"remove_keyboard":true}}""");

    [Fact]
    public Task EditMessageText_names_message_and_text() => Check(
        new EditMessageText { ChatId = 5, MessageId = 7, Text = "Да", ReplyMarkup = Buttons },
        MessageAnswer,
        "editMessageText",
        """{"chat_id":5,"message_id":7,"text":"Да","reply_markup":{"inline_keyboard":[[{"text":"Да","callback_data":"y"},{"text":"Сайт","url":"https://example.org"}]]}}""");

    [Fact]
    public Task EditMessageReplyMarkup_without_buttons_takes_them_away() => Check(
        new EditMessageReplyMarkup { ChatId = 5, MessageId = 7 }, MessageAnswer, "editMessageReplyMarkup", """{"chat_id":5,"message_id":7}""");

    [Fact]
    public Task DeleteMessage_names_the_message() => Check(
        new DeleteMessage { ChatId = 5, MessageId = 7 }, TrueAnswer, "deleteMessage", """{"chat_id":5,"message_id":7}""");

    [Fact]
    public Task AnswerCallbackQuery_names_the_tap() => Check(
        new AnswerCallbackQuery { CallbackQueryId = "99", Text = "Записано", ShowAlert = true },
        TrueAnswer,
        "answerCallbackQuery",
        """{"callback_query_id":"99","text":"Записано","show_alert":true}""");

    [Fact]
    public Task SendChatAction_is_typing_unless_said_otherwise() => Check(
        new SendChatAction { ChatId = 5 }, TrueAnswer, "sendChatAction", """{"chat_id":5,"action":"typing"}""");

    [Fact]
    public Task GetFile_names_the_file() => Check(
        new GetFile { FileId = "F" }, """{"ok":true,"result":{"file_id":"F","file_path":"documents/1.docx"}}""", "getFile", """{"file_id":"F"}""");

    [Fact]
    public async Task SendDocument_goes_as_a_form_with_the_name_in_UTF8()
    {
        var server = StubServer.Answering(200, MessageAnswer);

        await server.Client().SendAsync(new SendDocument
        {
            ChatId = 5,
            Document = new InputFile("Карта \"21\".docx", "содержание"u8.ToArray()),
            Caption = "Дорожная карта",
            CaptionEntities = [new() { Type = "bold", Offset = 0, Length = 7 }],
            ReplyMarkup = Buttons,
        });

        Assert.Equal("/bot42:TOP-SECRET/sendDocument", server.Path);
        Assert.Equal("multipart/form-data", server.ContentType);
        Assert.Contains("name=chat_id\r\n\r\n5\r\n", server.Body, StringComparison.Ordinal);
        Assert.Contains("name=caption\r\n\r\nДорожная карта\r\n", server.Body, StringComparison.Ordinal);
        Assert.Contains("""[{"type":"bold","offset":0,"length":7}]""", server.Body, StringComparison.Ordinal);
        Assert.Contains("""{"inline_keyboard":[[""", server.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"document\"; filename=\"Карта '21'.docx\"\r\n\r\nсодержание", server.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_the_message_that_is_echoed_the_id_is_read()
    {
        var sent = await StubServer.Answering(200, MessageAnswer).Client().SendAsync(new SendMessage { ChatId = 5, Text = "Да" });

        Assert.Equal(7, sent.MessageId);
    }

    private static async Task Check<TResult>(BotApiRequest<TResult> request, string answer, string method, string body)
    {
        var server = StubServer.Answering(200, answer);

        await server.Client().SendAsync(request);

        Assert.Equal($"/bot42:TOP-SECRET/{method}", server.Path);
        Assert.Equal("application/json", server.ContentType);
        Assert.Equal(body, server.Body);
    }
}
