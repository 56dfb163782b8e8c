using Microsoft.Data.Sqlite;

namespace MentorBot.Emulator.Store;

/// <summary>What was said in each chat. Every change gets a new version, so that a reader who knows a version finds all changes after it.</summary>
internal sealed class MessagesTable(EmulatorDb db, Counters counters, PeopleTable people, int keptPerChat)
{
    private const int ForgetEvery = 64;
    private const string Columns = "message_id, chat_id, version, from_bot, date, edit_date, deleted, text, entities, markup, sticker, file_id";

    public StoredMessage? Find(long chatId, long messageId) =>
        db.QueryFirst($"SELECT {Columns} FROM messages WHERE message_id = $id AND chat_id = $chat AND deleted = 0", Read,
            ("$id", messageId), ("$chat", chatId));

    /// <summary>The messages that changed after the version, oldest message first.</summary>
    public List<StoredMessage> ChangedAfter(long chatId, long version) =>
        [.. db.Query($"SELECT {Columns} FROM messages WHERE chat_id = $chat AND version > $version", Read,
            ("$chat", chatId), ("$version", version)).OrderBy(message => message.MessageId)];

    public StoredMessage? Last(long chatId) =>
        db.QueryFirst($"SELECT {Columns} FROM messages WHERE chat_id = $chat AND deleted = 0 ORDER BY version DESC LIMIT 1", Read, ("$chat", chatId));

    public StoredMessage Add(StoredMessage message)
    {
        var added = message with { MessageId = counters.NextMessage(), Version = counters.NextVersion() };
        db.Execute(
            $"INSERT INTO messages ({Columns}) VALUES ($id, $chat, $version, $bot, $date, NULL, 0, $text, $entities, $markup, $sticker, $file)",
            ("$id", added.MessageId), ("$chat", added.ChatId), ("$version", added.Version), ("$bot", added.FromBot), ("$date", added.Date),
            ("$text", added.Text), ("$entities", added.Entities), ("$markup", added.Markup), ("$sticker", added.Sticker), ("$file", added.FileId));
        people.Touch(added.ChatId, added.Version);
        if (added.MessageId % ForgetEvery == 0) ForgetOld(added.ChatId);
        return added;
    }

    public StoredMessage Change(StoredMessage message)
    {
        var changed = message with { Version = counters.NextVersion() };
        db.Execute(
            "UPDATE messages SET version = $version, edit_date = $edited, text = $text, entities = $entities, markup = $markup WHERE message_id = $id",
            ("$id", changed.MessageId), ("$version", changed.Version), ("$edited", changed.EditDate),
            ("$text", changed.Text), ("$entities", changed.Entities), ("$markup", changed.Markup));
        people.Touch(changed.ChatId, changed.Version);
        return changed;
    }

    /// <summary>The content goes, the mark stays, so that the page sees it go.</summary>
    public void Delete(StoredMessage message)
    {
        var version = counters.NextVersion();
        db.Execute(
            """
            UPDATE messages SET version = $version, deleted = 1, text = NULL, entities = NULL, markup = NULL, sticker = NULL, file_id = NULL
            WHERE message_id = $id
            """,
            ("$id", message.MessageId), ("$version", version));
        people.Touch(message.ChatId, version);
    }

    private void ForgetOld(long chatId) => db.Execute(
        """
        DELETE FROM messages WHERE chat_id = $chat AND message_id < (
            SELECT message_id FROM messages WHERE chat_id = $chat ORDER BY message_id DESC LIMIT 1 OFFSET $kept)
        """,
        ("$chat", chatId), ("$kept", keptPerChat - 1));

    private static StoredMessage Read(SqliteDataReader row) => new(row.GetInt64(1), row.GetBoolean(3), row.GetInt64(4))
    {
        MessageId = row.GetInt64(0),
        Version = row.GetInt64(2),
        EditDate = row.NumberOrNull(5),
        IsDeleted = row.GetBoolean(6),
        Text = row.TextOrNull(7),
        Entities = row.TextOrNull(8),
        Markup = row.TextOrNull(9),
        Sticker = row.TextOrNull(10),
        FileId = row.TextOrNull(11),
    };
}
