using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Methods;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Json;

/// <summary>
/// The generated serializers of everything that goes over the wire. A new method adds itself and, where it is new, its result.
/// What is received has plain setters and <see cref="JsonRequiredAttribute"/>: for <c>init</c> and <c>required</c> the
/// generated reader gathers the arguments of a constructor first, several arrays for each object.
/// </summary>
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(EditMessageReplyMarkup))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(GetMe))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(BotApiResponse<bool>))]
[JsonSerializable(typeof(BotApiResponse<SentMessage>))]
[JsonSerializable(typeof(BotApiResponse<Types.File>))]
[JsonSerializable(typeof(BotApiResponse<User>))]
[JsonSerializable(typeof(BotApiResponse<Update[]>))]
[JsonSerializable(typeof(UpdateContent))]
[JsonSerializable(typeof(ReplyMarkup))]
[JsonSerializable(typeof(MessageEntity[]))]
internal sealed partial class BotApiJson : JsonSerializerContext
{
    /// <summary>The serializers with the naming of the Bot API; Cyrillic stays as it is instead of growing to six bytes a letter.</summary>
    public static BotApiJson Instance { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
