using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Domain.Conversation;

namespace MentorBot.Host.Intake;

/// <summary>How updates are kept while they wait.</summary>
[JsonSerializable(typeof(IncomingEvent))]
internal sealed partial class IncomingJson : JsonSerializerContext
{
    private static readonly IncomingJson Instance = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IncomingEvent happened) => JsonSerializer.Serialize(happened, Instance.IncomingEvent);

    /// <summary>What cannot be read any more is still something that the person did: they are answered that it was not understood.</summary>
    public static IncomingEvent Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, Instance.IncomingEvent) ?? new UnsupportedReceived("unreadable");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return new UnsupportedReceived("unreadable");
        }
    }
}
