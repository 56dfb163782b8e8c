using MentorBot.Bench.People;

namespace MentorBot.Bench.Server;

/// <summary>What the server answers, and who acts on what they have just heard once it has answered.</summary>
internal readonly record struct ApiAnswer(int Status, ReadOnlyMemory<byte> Body, Person? Next = null)
{
    public static ApiAnswer True { get; } = new(200, "{\"ok\":true,\"result\":true}"u8.ToArray());

    public static ApiAnswer Me { get; } = new(200, Wire.Write(0, static (json, _) =>
    {
        json.WriteStartObject();
        json.WriteBoolean("ok"u8, true);
        json.WritePropertyName("result"u8);
        Wire.Bot(json);
        json.WriteEndObject();
    }));

    public static ApiAnswer Message(long chat, SentMessage message, Person? next) => new(200, Wire.Write((chat, message), static (json, said) =>
    {
        json.WriteStartObject();
        json.WriteBoolean("ok"u8, true);
        json.WritePropertyName("result"u8);
        Wire.Message(json, said.chat, said.message);
        json.WriteEndObject();
    }), next);

    public static ApiAnswer Refused(int code, string description, int? retryAfter = null) => new(code, Wire.Write((code, description, retryAfter), static (json, refusal) =>
    {
        json.WriteStartObject();
        json.WriteBoolean("ok"u8, false);
        json.WriteNumber("error_code"u8, refusal.code);
        json.WriteString("description"u8, refusal.description);
        if (refusal.retryAfter is { } seconds)
        {
            json.WriteStartObject("parameters"u8);
            json.WriteNumber("retry_after"u8, seconds);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }));
}
