using System.Text.Json;
using System.Text.Json.Serialization;

namespace MentorBot.Domain.Questionnaires;

/// <summary>Reads and writes an <see cref="AnswerValue"/> as plain JSON, so that stored answers need no definition to be read.</summary>
public sealed class AnswerValueJsonConverter : JsonConverter<AnswerValue>
{
    public override AnswerValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new TextValue(reader.GetString()!);
        if (reader.TokenType == JsonTokenType.Number) return new NumberValue(reader.GetDecimal());
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, AnswerValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case TextValue text:
                writer.WriteStringValue(text.Text);
                break;
            case NumberValue number:
                writer.WriteNumberValue(number.Number);
                break;
            case ManyValue many:
                JsonSerializer.Serialize(writer, many.Texts, options);
                break;
            case FileValue file:
                writer.WriteStartObject();
                writer.WriteString("id", file.Id);
                writer.WriteString("name", file.Name);
                writer.WriteBoolean("photo", file.IsPhoto);
                writer.WriteEndObject();
                break;
            case RowsValue rows:
                JsonSerializer.Serialize(writer, rows.Rows, options);
                break;
            default:
                throw new JsonException($"An answer of the kind {value.GetType().Name} has no JSON form.");
        }
    }

    private static AnswerValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new TextValue(element.GetString()!),
        JsonValueKind.Number => new NumberValue(element.GetDecimal()),
        JsonValueKind.Object => new FileValue(Text(element, "id"), Text(element, "name"), element.TryGetProperty("photo", out var photo) && photo.ValueKind == JsonValueKind.True),
        JsonValueKind.Array when element.EnumerateArray().Any(row => row.ValueKind == JsonValueKind.Object) =>
            new RowsValue([.. element.EnumerateArray().Select(ReadRow)]),
        JsonValueKind.Array => new ManyValue([.. element.EnumerateArray().Select(Text)]),
        _ => throw new JsonException($"{element.ValueKind} is not a value of an answer."),
    };

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? Text(value) : throw new JsonException($"A file has no {name}.");

    private static string Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new JsonException($"{element.ValueKind} is no text of an answer.");

    private static Dictionary<string, AnswerValue> ReadRow(JsonElement row) => row.ValueKind != JsonValueKind.Object
        ? throw new JsonException($"{row.ValueKind} is no row of an answer.")
        : row.EnumerateObject().ToDictionary(field => field.Name, field => Read(field.Value));
}
