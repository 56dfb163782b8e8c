using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;
using MentorBot.Emulator.Updates;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class DeleteWebhook(EmulatorStore store, WebhookDispatcher dispatcher) : IBotMethod
{
    public string Name => "deleteWebhook";

    public async Task<JsonNode> RunAsync(ApiCall call)
    {
        await store.RunAsync(state =>
        {
            state.Settings[SettingsTable.WebhookUrl] = null;
            state.Settings[SettingsTable.WebhookSecret] = null;
            if (call.Flag("drop_pending_updates")) state.Updates.Drop();
            return true;
        });
        dispatcher.Restart();
        return true;
    }
}
