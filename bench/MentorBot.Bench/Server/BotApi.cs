using System.Diagnostics.CodeAnalysis;
using MentorBot.Bench.People;

namespace MentorBot.Bench.Server;

/// <summary>What the methods of the Bot API do. Everything is in memory; a webhook, media and groups are not played.</summary>
internal sealed class BotApi(Crowd crowd, UpdateQueue queue, FloodLimit? limit)
{
    private const int LongestText = 4096;
    private const int LongestCaption = 1024;

    private long lastMessage = 1_000_000;

    public async Task<ApiAnswer> AnswerAsync(ApiMethod method, ApiCall call, CancellationToken cancellation)
    {
        crowd.Meter.CountCall(method);
        var answer = method == ApiMethod.GetUpdates ? await UpdatesAsync(call, cancellation) : Answer(method, call);
        return answer;
    }

    private async Task<ApiAnswer> UpdatesAsync(ApiCall call, CancellationToken cancellation) =>
        await queue.TakeAsync(call.Offset, call.Limit, call.Timeout, cancellation) is { } updates
            ? new ApiAnswer(200, Wire.Updates(updates))
            : Refused(ApiMethod.GetUpdates, 409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    private ApiAnswer Answer(ApiMethod method, ApiCall call) => method switch
    {
        ApiMethod.GetMe => ApiAnswer.Me,
        ApiMethod.GetWebhookInfo => new ApiAnswer(200, "{\"ok\":true,\"result\":{\"url\":\"\",\"has_custom_certificate\":false,\"pending_update_count\":0}}"u8.ToArray()),
        ApiMethod.DeleteWebhook or ApiMethod.SetMyCommands => ApiAnswer.True,
        ApiMethod.AnswerCallbackQuery => Acknowledge(call),
        ApiMethod.SendMessage or ApiMethod.SendDocument => Send(method, call),
        ApiMethod.EditMessageText => Edit(call),
        _ => TryFind(call, out _) ? ApiAnswer.True : NoChat(method, call),
    };

    private ApiAnswer Acknowledge(ApiCall call) => crowd.IsPress(call.CallbackQueryId)
        ? ApiAnswer.True
        : Refused(ApiMethod.AnswerCallbackQuery, 400, "Bad Request: query is too old and response timeout expired or query ID is invalid");

    private ApiAnswer Send(ApiMethod method, ApiCall call)
    {
        if (!TryFind(call, out var person)) return NoChat(method, call);
        if (method == ApiMethod.SendMessage && string.IsNullOrWhiteSpace(call.Text)) return Refused(method, 400, "Bad Request: message text is empty");
        if (call.Text?.Length > (method == ApiMethod.SendMessage ? LongestText : LongestCaption)) return Refused(method, 400, "Bad Request: message is too long");
        if (limit?.Refuses(person.Chat) is { } seconds) return TooMany(method, seconds);
        return Hear(person, Message(Interlocked.Increment(ref lastMessage), call), isEdit: false);
    }

    private ApiAnswer Edit(ApiCall call)
    {
        const ApiMethod method = ApiMethod.EditMessageText;
        if (!TryFind(call, out var person)) return NoChat(method, call);
        if (string.IsNullOrWhiteSpace(call.Text)) return Refused(method, 400, "Bad Request: message text is empty");
        if (call.Text.Length > LongestText) return Refused(method, 400, "Bad Request: MESSAGE_TOO_LONG");
        if (person.Room.Find(call.MessageId) is not { } before) return Refused(method, 400, "Bad Request: message to edit not found");
        var edited = Message(before.Id, call);
        if (edited.LooksLike(before))
            return Refused(method, 400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        if (limit?.Refuses(person.Chat) is { } seconds) return TooMany(method, seconds);
        return Hear(person, edited, isEdit: true);
    }

    private ApiAnswer Hear(Person person, SentMessage message, bool isEdit)
    {
        crowd.Meter.CountAccepted();
        return ApiAnswer.Message(person.Chat, message, crowd.Hear(person, message, isEdit) ? person : null);
    }

    private static SentMessage Message(long id, ApiCall call) =>
        new(id, DateTimeOffset.UtcNow.ToUnixTimeSeconds(), call.Text ?? "", call.RawText, call.Markup);

    private bool TryFind(ApiCall call, [NotNullWhen(true)] out Person? person)
    {
        person = call.ChatId is { } chat ? crowd.Find(chat) : null;
        return person is not null;
    }

    private ApiAnswer NoChat(ApiMethod method, ApiCall call) =>
        Refused(method, 400, call.ChatId is null ? "Bad Request: chat_id is empty" : "Bad Request: chat not found");

    private ApiAnswer TooMany(ApiMethod method, int seconds)
    {
        var description = $"Too Many Requests: retry after {seconds}";
        crowd.Meter.CountError(method, 429, description);
        return ApiAnswer.Refused(429, description, seconds);
    }

    private ApiAnswer Refused(ApiMethod method, int code, string description)
    {
        crowd.Meter.CountError(method, code, description);
        return ApiAnswer.Refused(code, description);
    }
}
