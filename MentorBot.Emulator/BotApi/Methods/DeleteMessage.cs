using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class DeleteMessage(EmulatorStore store) : IBotMethod
{
    private const long MaxAgeSeconds = 48 * 3600;

    public string Name => "deleteMessage";

    public Task<JsonNode> RunAsync(ApiCall call) => store.RunAsync<JsonNode>(state =>
    {
        var person = Chats.Of(call, state);
        var message = call.Number("message_id") is { } id ? state.Messages.Find(person.ChatId, id) : null;
        if (message is null) throw EmulatorRefusal.BadRequest("message to delete not found");
        if (state.Now - message.Date > MaxAgeSeconds) throw EmulatorRefusal.BadRequest("message can't be deleted for everyone");
        state.Messages.Delete(message);
        return true;
    });
}
