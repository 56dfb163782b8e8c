using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MentorBot.Bench.Server;

/// <summary>Writes the objects of the Bot API.</summary>
internal static class Wire
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    public static byte[] Write<T>(T state, Action<Utf8JsonWriter, T> content)
    {
        buffer ??= new ArrayBufferWriter<byte>(8192);
        writer ??= new Utf8JsonWriter(buffer, Options);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        content(writer, state);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static void Bot(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, 123456789);
        json.WriteBoolean("is_bot"u8, true);
        json.WriteString("first_name"u8, "Bench"u8);
        json.WriteString("username"u8, "bench_bot"u8);
        json.WriteEndObject();
    }

    public static void From(Utf8JsonWriter json, long chat)
    {
        json.WriteStartObject("from"u8);
        json.WriteNumber("id"u8, chat);
        json.WriteBoolean("is_bot"u8, false);
        json.WriteString("first_name"u8, "Участник"u8);
        json.WriteString("language_code"u8, "ru"u8);
        json.WriteEndObject();
    }

    public static void Chat(Utf8JsonWriter json, long chat)
    {
        json.WriteStartObject("chat"u8);
        json.WriteNumber("id"u8, chat);
        json.WriteString("first_name"u8, "Участник"u8);
        json.WriteString("type"u8, "private"u8);
        json.WriteEndObject();
    }

    /// <summary>A message of the bot, as the value that comes next.</summary>
    public static void Message(Utf8JsonWriter json, long chat, SentMessage message)
    {
        json.WriteStartObject();
        json.WriteNumber("message_id"u8, message.Id);
        json.WritePropertyName("from"u8);
        Bot(json);
        Chat(json, chat);
        json.WriteNumber("date"u8, message.Date);
        json.WritePropertyName("text"u8);
        json.WriteRawValue(message.RawText, skipInputValidation: true);
        if (message.Markup is { IsInline: true } markup)
        {
            json.WritePropertyName("reply_markup"u8);
            json.WriteRawValue(markup.Raw, skipInputValidation: true);
        }

        json.WriteEndObject();
    }

    /// <summary>The updates with their numbers, as the answer to a call.</summary>
    public static byte[] Updates(IReadOnlyList<Update> updates)
    {
        var answer = new ArrayBufferWriter<byte>(64 + updates.Sum(update => update.Body.Length + 32));
        answer.Write("{\"ok\":true,\"result\":["u8);
        for (var index = 0; index < updates.Count; index++)
        {
            answer.Write(index == 0 ? "{\"update_id\":"u8 : ",{\"update_id\":"u8);
            updates[index].Id.TryFormat(answer.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
            answer.Advance(written);
            answer.Write(","u8);
            answer.Write(updates[index].Body.AsSpan(1));
        }

        answer.Write("]}"u8);
        return answer.WrittenSpan.ToArray();
    }
}
