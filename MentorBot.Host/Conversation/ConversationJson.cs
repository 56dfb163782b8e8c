using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Domain.Conversation;

namespace MentorBot.Host.Conversation;

/// <summary>How messages are kept in the outbox; Cyrillic stays readable and short.</summary>
[JsonSerializable(typeof(ChatMessage))]
internal sealed partial class ConversationJson : JsonSerializerContext
{
    public static ConversationJson Instance { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
