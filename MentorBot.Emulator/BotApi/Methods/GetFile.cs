using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class GetFile(EmulatorStore store) : IBotMethod
{
    private const long MaxBytes = 20 * 1024 * 1024;

    public string Name => "getFile";

    public Task<JsonNode> RunAsync(ApiCall call) => store.RunAsync<JsonNode>(state =>
    {
        var file = call.Text("file_id") is { Length: > 0 } id ? state.Files.Find(id) : null;
        if (file is null) throw EmulatorRefusal.BadRequest("invalid file_id");
        if (file.Size > MaxBytes) throw EmulatorRefusal.BadRequest("file is too big");
        return new JsonObject
        {
            ["file_id"] = file.FileId,
            ["file_unique_id"] = file.FileId,
            ["file_size"] = file.Size,
            ["file_path"] = file.Path,
        };
    });
}
