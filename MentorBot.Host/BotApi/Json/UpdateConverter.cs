using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Host.BotApi.Types;

namespace MentorBot.Host.BotApi.Json;

/// <summary>
/// Reads each update on its own: one that does not have the expected form keeps its id (so that it can be confirmed
/// and never comes again) and loses only itself, not its batch.
/// </summary>
internal sealed class UpdateConverter : JsonConverter<Update>
{
    public override Update Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            var content = JsonSerializer.Deserialize(ref reader, BotApiJson.Instance.UpdateContent);
            return content is null ? new Update() : ToUpdate(content);
        }
        catch (JsonException)
        {
            reader = start;
            return new Update { UpdateId = ReadIdOnly(ref reader), IsMalformed = true };
        }
    }

    public override void Write(Utf8JsonWriter writer, Update value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, ToContent(value), BotApiJson.Instance.UpdateContent);

    private static Update ToUpdate(UpdateContent content) => new()
    {
        UpdateId = content.UpdateId,
        Message = content.Message,
        EditedMessage = content.EditedMessage,
        CallbackQuery = content.CallbackQuery,
        MyChatMember = content.MyChatMember,
    };

    private static UpdateContent ToContent(Update update) => new()
    {
        UpdateId = update.UpdateId,
        Message = update.Message,
        EditedMessage = update.EditedMessage,
        CallbackQuery = update.CallbackQuery,
        MyChatMember = update.MyChatMember,
    };

    private static long ReadIdOnly(ref Utf8JsonReader reader)
    {
        long id = 0;
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return id;
        }

        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("update_id"u8);
            reader.Read();
            if (isId && reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var value)) id = value;
            reader.Skip();
        }

        return id;
    }
}
