using System.Text.Json.Serialization;
using MentorBot.Domain.Conversation;

namespace MentorBot.Host.Conversation;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatMessage))]
internal sealed partial class ConversationJson : JsonSerializerContext;
