using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentorBot.Emulator;

/// <summary>JSON as Telegram writes it, with letters as they are.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
