using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class SendChatAction(EmulatorStore store) : IBotMethod
{
    private static readonly string[] Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public string Name => "sendChatAction";

    public Task<JsonNode> RunAsync(ApiCall call)
    {
        if (!Actions.Contains(call.Text("action"), StringComparer.Ordinal)) throw EmulatorRefusal.BadRequest("wrong parameter action in request");
        return store.RunAsync<JsonNode>(state => Chats.Of(call, state) is not null);
    }
}
