using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentorBot.Bench.Server;

/// <summary>The parameters of a call, as far as this server looks at them.</summary>
internal sealed class ApiCall
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public long? ChatId { get; private set; }
    public long? MessageId { get; private set; }

    /// <summary>The text of a message, or the caption of a file.</summary>
    public string? Text { get; private set; }

    /// <summary>The text as a JSON string, with its quotation marks: it goes back to the bot as it came.</summary>
    public byte[] RawText { get; private set; } = "\"\""u8.ToArray();

    public Markup? Markup { get; private set; }
    public string? CallbackQueryId { get; private set; }
    public long Offset { get; private set; }
    public int Limit { get; private set; } = UpdateQueue.LargestBatch;

    /// <summary>Seconds to wait for updates.</summary>
    public int Timeout { get; private set; }

    /// <exception cref="JsonException">This is no JSON object.</exception>
    /// <exception cref="FormatException">A parameter is not of the kind that the Bot API wants.</exception>
    public static ApiCall FromJson(ReadOnlySpan<byte> json)
    {
        var call = new ApiCall();
        if (json.IsEmpty) return call;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An object is expected.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) call.Take(ref reader, json);
        return call;
    }

    /// <summary>From the fields of a form or the query of the address.</summary>
    /// <exception cref="FormatException">A parameter is not of the kind that the Bot API wants.</exception>
    public void Take(string name, string value)
    {
        switch (name)
        {
            case "chat_id": ChatId = Whole(value); break;
            case "message_id": MessageId = Whole(value); break;
            case "offset": Offset = Whole(value); break;
            case "limit": Limit = (int)Whole(value); break;
            case "timeout": Timeout = (int)Whole(value); break;
            case "callback_query_id": CallbackQueryId = value; break;
            case "text" or "caption": (Text, RawText) = (value, JsonSerializer.SerializeToUtf8Bytes(value, Plain)); break;
            case "reply_markup":
                var json = Encoding.UTF8.GetBytes(value);
                var reader = new Utf8JsonReader(json);
                Markup = Markup.Read(ref reader, json);
                break;
        }
    }

    private void Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.ValueTextEquals("chat_id"u8)) ChatId = Whole(ref reader);
        else if (reader.ValueTextEquals("message_id"u8)) MessageId = Whole(ref reader);
        else if (reader.ValueTextEquals("text"u8) || reader.ValueTextEquals("caption"u8)) TakeText(ref reader, json);
        else if (reader.ValueTextEquals("reply_markup"u8)) Markup = Markup.Read(ref reader, json);
        else if (reader.ValueTextEquals("callback_query_id"u8)) CallbackQueryId = Word(ref reader);
        else if (reader.ValueTextEquals("offset"u8)) Offset = Whole(ref reader);
        else if (reader.ValueTextEquals("limit"u8)) Limit = (int)Whole(ref reader);
        else if (reader.ValueTextEquals("timeout"u8)) Timeout = (int)Whole(ref reader);
        else reader.Skip();
    }

    private void TakeText(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        Text = Word(ref reader);
        RawText = json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed].ToArray();
    }

    private static string? Word(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString() : throw new FormatException("string expected");
    }

    private static long Whole(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return Whole(reader.GetString()!);
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : throw new FormatException("integer expected");
    }

    private static long Whole(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("integer expected");
}
