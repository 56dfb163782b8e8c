using MentorBot.Bench.Server;

namespace MentorBot.Bench.People;

/// <summary>Writes what a person did as Telegram reports it.</summary>
internal static class PersonUpdates
{
    private static long lastMessage = 500_000_000;
    private static long lastPress;

    public static Update Of(Person person, Move move, long pressedAt) =>
        new(move.Kind, move.Pressed is null ? Text(person, move.Text) : Press(person, move), pressedAt);

    private static byte[] Text(Person person, string text) => Wire.Write((person.Chat, text), static (json, said) =>
    {
        json.WriteStartObject();
        json.WriteStartObject("message"u8);
        json.WriteNumber("message_id"u8, Interlocked.Increment(ref lastMessage));
        Wire.From(json, said.Chat);
        Wire.Chat(json, said.Chat);
        json.WriteNumber("date"u8, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        json.WriteString("text"u8, said.text);
        if (said.text.StartsWith('/'))
        {
            json.WriteStartArray("entities"u8);
            json.WriteStartObject();
            json.WriteNumber("offset"u8, 0);
            json.WriteNumber("length"u8, said.text.Split(' ')[0].Length);
            json.WriteString("type"u8, "bot_command"u8);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>The id of a press begins with the chat, so that whose it is can be told from it.</summary>
    private static byte[] Press(Person person, Move move) => Wire.Write((person.Chat, move), static (json, did) =>
    {
        json.WriteStartObject();
        json.WriteStartObject("callback_query"u8);
        json.WriteString("id"u8, $"{did.Chat}{Interlocked.Increment(ref lastPress):D10}");
        Wire.From(json, did.Chat);
        json.WritePropertyName("message"u8);
        Wire.Message(json, did.Chat, did.move.Pressed!);
        json.WriteString("chat_instance"u8, $"{did.Chat * 7919}");
        json.WriteString("data"u8, did.move.Text);
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
