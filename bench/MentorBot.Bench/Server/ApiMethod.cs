namespace MentorBot.Bench.Server;

/// <summary>The methods of the Bot API that the server knows, by their names.</summary>
internal enum ApiMethod
{
    GetMe,
    GetUpdates,
    GetWebhookInfo,
    DeleteWebhook,
    SetMyCommands,
    SendMessage,
    SendDocument,
    SendChatAction,
    EditMessageText,
    EditMessageReplyMarkup,
    DeleteMessage,
    AnswerCallbackQuery,
}
