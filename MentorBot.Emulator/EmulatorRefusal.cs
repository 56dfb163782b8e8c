using System.Text.Json.Nodes;

namespace MentorBot.Emulator;

/// <summary>The server says no, in Telegram's own words. Thrown before anything is changed.</summary>
internal sealed class EmulatorRefusal(int code, string description) : Exception(description)
{
    public int Code { get; } = code;

    /// <summary>In seconds; null where the caller need not wait.</summary>
    public int? RetryAfter { get; init; }

    public static EmulatorRefusal BadRequest(string words) => new(400, $"Bad Request: {words}");

    /// <summary>In the envelope of the Bot API.</summary>
    public JsonObject ToJson()
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = Code, ["description"] = Message };
        if (RetryAfter is { } seconds) body["parameters"] = new JsonObject { ["retry_after"] = seconds };
        return body;
    }
}
