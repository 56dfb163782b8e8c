using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class SetMyCommands(EmulatorStore store) : IBotMethod
{
    public string Name => "setMyCommands";

    public Task<JsonNode> RunAsync(ApiCall call)
    {
        if (call.Json("commands", "commands") is not JsonArray commands || commands.Count > 100 || !commands.All(IsCommand))
            throw EmulatorRefusal.BadRequest("BOT_COMMAND_INVALID");
        return store.RunAsync<JsonNode>(state =>
        {
            state.Settings[SettingsTable.Commands] = commands.ToJsonString(WireJson.Options);
            return true;
        });
    }

    private static bool IsCommand(JsonNode? node) =>
        node is JsonObject command
        && command["command"]?.GetValueKind() is JsonValueKind.String
        && command["description"]?.GetValueKind() is JsonValueKind.String
        && ((string)command["command"]!) is { Length: >= 1 and <= 32 } name
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_')
        && ((string)command["description"]!).Length is >= 1 and <= 256;
}
