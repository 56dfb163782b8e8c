using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Emulator.BotApi;

/// <summary>An uploaded file.</summary>
internal sealed record Upload(string Name, string Mime, byte[] Content);

/// <summary>The parameters of one call, however they came: every value is kept as text, a list or object as its JSON.</summary>
internal sealed class ApiCall(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Upload> files, CancellationToken aborted)
{
    public CancellationToken Aborted { get; } = aborted;

    public string? Text(string name) => values.GetValueOrDefault(name);

    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Text(name) is { } text && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase));

    public Upload? File(string name) => files.GetValueOrDefault(name);

    /// <summary>A list or object; null where it is not given.</summary>
    /// <exception cref="EmulatorRefusal">It is not JSON.</exception>
    public JsonNode? Json(string name, string meaning)
    {
        if (Text(name) is not { Length: > 0 } text) return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw EmulatorRefusal.BadRequest($"can't parse {meaning} JSON object");
        }
    }

    /// <summary>A list of texts; null where it is not given.</summary>
    public string[]? Texts(string name, string meaning)
    {
        if (Json(name, meaning) is not { } node) return null;
        if (node is JsonArray array && array.All(item => item?.GetValueKind() is JsonValueKind.String)) return [.. array.Select(item => (string)item!)];
        throw EmulatorRefusal.BadRequest($"can't parse {meaning} JSON object");
    }
}
