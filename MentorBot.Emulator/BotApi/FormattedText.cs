using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Emulator.BotApi;

/// <summary>A text with its marks, after the checks that the real server makes.</summary>
internal sealed record FormattedText(string Text, string? Entities)
{
    /// <summary>The text of a message.</summary>
    public static FormattedText Required(ApiCall call)
    {
        if (string.IsNullOrEmpty(call.Text("text"))) throw EmulatorRefusal.BadRequest("message text is empty");
        var text = Read(call, "text", "entities");
        if (text is null) throw EmulatorRefusal.BadRequest("text must be non-empty");
        return text.Text.Length <= 4096 ? text : throw EmulatorRefusal.BadRequest("message is too long");
    }

    /// <summary>The text under a file, which may be missing.</summary>
    public static FormattedText? Caption(ApiCall call)
    {
        var caption = Read(call, "caption", "caption_entities");
        return caption is null or { Text.Length: <= 1024 } ? caption : throw EmulatorRefusal.BadRequest("message caption is too long");
    }

    private static FormattedText? Read(ApiCall call, string textName, string entitiesName)
    {
        if (call.Text(textName) is not { } raw) return null;
        var (text, entities) = call.Text("parse_mode") switch
        {
            null or "" => (raw, GivenEntities(call, entitiesName)),
            var mode when mode.Equals("HTML", StringComparison.OrdinalIgnoreCase) => HtmlText.Parse(raw),
            _ => throw EmulatorRefusal.BadRequest("unsupported parse_mode"),
        };
        var leading = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        if (trimmed.Length == 0) return null;
        var marks = EntityDetection.AddTo(trimmed, [.. entities.Select(entity => Moved(entity, leading, trimmed.Length)).OfType<JsonObject>()]);
        return new FormattedText(trimmed, marks.Count == 0 ? null : marks.ToJsonString(WireJson.Options));
    }

    private static List<JsonObject> GivenEntities(ApiCall call, string name)
    {
        if (call.Json(name, "entities") is not { } node) return [];
        if (node is not JsonArray array || !array.All(IsEntity)) throw EmulatorRefusal.BadRequest("can't parse entities JSON object");
        return [.. array.Select(item => item!.DeepClone().AsObject())];
    }

    private static bool IsEntity(JsonNode? node) =>
        node is JsonObject entity
        && entity["type"]?.GetValueKind() is JsonValueKind.String
        && entity["offset"]?.GetValueKind() is JsonValueKind.Number && entity["offset"]!.AsValue().TryGetValue<int>(out var offset) && offset >= 0
        && entity["length"]?.GetValueKind() is JsonValueKind.Number && entity["length"]!.AsValue().TryGetValue<int>(out var length) && length >= 0;

    /// <summary>The mark where it stands after trimming, cut to the text; null where nothing of it is left.</summary>
    private static JsonObject? Moved(JsonObject entity, int leading, int textLength)
    {
        var start = Math.Max(0, (int)entity["offset"]! - leading);
        var end = Math.Min(textLength, (int)entity["offset"]! + (int)entity["length"]! - leading);
        if (start >= end) return null;
        entity["offset"] = start;
        entity["length"] = end - start;
        return entity;
    }
}
