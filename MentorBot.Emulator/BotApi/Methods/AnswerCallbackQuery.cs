using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class AnswerCallbackQuery(EmulatorStore store) : IBotMethod
{
    private const int MaxText = 200;

    public string Name => "answerCallbackQuery";

    public Task<JsonNode> RunAsync(ApiCall call)
    {
        var text = call.Text("text");
        if (text?.Length > MaxText) throw EmulatorRefusal.BadRequest("MESSAGE_TOO_LONG");
        return store.RunAsync<JsonNode>(state =>
            call.Number("callback_query_id") is { } id && state.Taps.Answer(id, string.IsNullOrEmpty(text) ? null : text, call.Flag("show_alert"))
                ? true
                : throw EmulatorRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid"));
    }
}
