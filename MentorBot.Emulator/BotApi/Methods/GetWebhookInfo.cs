using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class GetWebhookInfo(EmulatorStore store) : IBotMethod
{
    public string Name => "getWebhookInfo";

    public Task<JsonNode> RunAsync(ApiCall call) => store.RunAsync<JsonNode>(state => new JsonObject
    {
        ["url"] = state.Settings[SettingsTable.WebhookUrl] ?? "",
        ["has_custom_certificate"] = false,
        ["pending_update_count"] = state.Updates.Count(),
    });
}
