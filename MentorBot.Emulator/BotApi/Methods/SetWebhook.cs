using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Emulator.Store;
using MentorBot.Emulator.Updates;

namespace MentorBot.Emulator.BotApi.Methods;

internal sealed class SetWebhook(EmulatorStore store, LongPoll poll, WebhookDispatcher dispatcher) : IBotMethod
{
    public string Name => "setWebhook";

    public async Task<JsonNode> RunAsync(ApiCall call)
    {
        var url = call.Text("url") ?? "";
        var secret = call.Text("secret_token");
        var allowed = call.Texts("allowed_updates", "allowed_updates");
        if (url.Length > 0) Check(url, secret);
        await store.RunAsync(state =>
        {
            state.Settings[SettingsTable.WebhookUrl] = url.Length > 0 ? url : null;
            state.Settings[SettingsTable.WebhookSecret] = string.IsNullOrEmpty(secret) ? null : secret;
            state.Settings[SettingsTable.WebhookConnections] =
                Math.Clamp(call.Number("max_connections") ?? 40, 1, 100).ToString(CultureInfo.InvariantCulture);
            if (allowed is not null) state.Settings[SettingsTable.AllowedUpdates] = JsonSerializer.Serialize(allowed);
            if (call.Flag("drop_pending_updates")) state.Updates.Drop();
            return true;
        });
        if (url.Length > 0) poll.EndBy("terminated by setWebhook request");
        dispatcher.Restart();
        return true;
    }

    private static void Check(string url, string? secret)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw EmulatorRefusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        if (secret?.Length > 256) throw EmulatorRefusal.BadRequest("secret token is too long");
        if (secret is not null && !secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
            throw EmulatorRefusal.BadRequest("secret token contains unallowed characters");
    }
}
