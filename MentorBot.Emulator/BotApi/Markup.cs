using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Emulator.BotApi;

/// <summary>Reads and checks <c>reply_markup</c>.</summary>
internal static class Markup
{
    public static bool IsInline(string markup) => markup.StartsWith("{\"inline_keyboard\"", StringComparison.Ordinal);

    /// <summary>The buttons of a new message; null for none.</summary>
    public static string? Any(ApiCall call) => Read(call, inlineOnly: false);

    /// <summary>The buttons of an edited message; null for none.</summary>
    public static string? InlineOnly(ApiCall call) => Read(call, inlineOnly: true);

    private static string? Read(ApiCall call, bool inlineOnly)
    {
        if (call.Json("reply_markup", "reply keyboard markup") is not { } node) return null;
        if (node is not JsonObject markup) throw EmulatorRefusal.BadRequest("object expected as reply markup");
        if (markup["inline_keyboard"] is { } inline) return Inline(inline);
        if (inlineOnly) return markup.Count == 0 ? null : throw EmulatorRefusal.BadRequest("inline keyboard expected");
        if (markup["keyboard"] is { } keyboard)
        {
            foreach (var button in Buttons(keyboard, "keyboard"))
                if (ButtonText(button) is not { Length: > 0 }) throw EmulatorRefusal.BadRequest("keyboard button text must be non-empty");
        }

        return markup.Count == 0 ? null : markup.ToJsonString(WireJson.Options);
    }

    private static string? Inline(JsonNode keyboard)
    {
        var buttons = Buttons(keyboard, "inline keyboard");
        foreach (var button in buttons) Check(button);
        if (buttons.Count == 0) return null;
        // The key stands first, whatever stood beside it: by it the kind is known again.
        return new JsonObject { ["inline_keyboard"] = keyboard.DeepClone() }.ToJsonString(WireJson.Options);
    }

    private static List<JsonNode?> Buttons(JsonNode keyboard, string meaning)
    {
        if (keyboard is not JsonArray rows || !rows.All(row => row is JsonArray))
            throw EmulatorRefusal.BadRequest($"can't parse {meaning} JSON object: array of arrays expected");
        return [.. rows.SelectMany(row => row!.AsArray())];
    }

    private static void Check(JsonNode? node)
    {
        if (node is not JsonObject button || ButtonText(button) is not { Length: > 0 })
            throw EmulatorRefusal.BadRequest("can't parse inline keyboard button: button text must be non-empty");
        var data = TextOf(button["callback_data"]);
        if (data is null && TextOf(button["url"]) is null)
            throw EmulatorRefusal.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        if (data is not null && Encoding.UTF8.GetByteCount(data) is 0 or > 64) throw EmulatorRefusal.BadRequest("BUTTON_DATA_INVALID");
        if (TextOf(button["url"]) is { } url && !Uri.TryCreate(url, UriKind.Absolute, out _))
            throw EmulatorRefusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
    }

    private static string? ButtonText(JsonNode? button) => button is JsonObject named ? TextOf(named["text"]) : TextOf(button);

    private static string? TextOf(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String ? (string)node! : null;
}
