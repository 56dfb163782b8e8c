using System.Text.Json;

namespace MentorBot.Tests.Host.Intake;

/// <summary>Updates as Telegram writes them.</summary>
internal static class Updates
{
    public static string Text(long id, long chat, string text) => JsonSerializer.Serialize(new
    {
        update_id = id,
        message = new { message_id = id, date = 1_790_000_000, from = From(chat), chat = Chat(chat), text },
    });

    public static string Tap(long id, long chat, long message, string data) => JsonSerializer.Serialize(new
    {
        update_id = id,
        callback_query = new { id = $"press-{id}", from = From(chat), message = new { message_id = message, date = 1_790_000_000, chat = Chat(chat) }, data },
    });

    private static object From(long chat) => new { id = chat, is_bot = false, first_name = "Гость" };

    private static object Chat(long chat) => new { id = chat, type = "private" };
}
