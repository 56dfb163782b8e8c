namespace MentorBot.Emulator.Store;

/// <summary>The tables. Times are Unix seconds; JSON is kept as the text that goes over the wire.</summary>
internal static class Schema
{
    public const string Script = """
        CREATE TABLE IF NOT EXISTS counters (
            name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS settings (
            name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS people (
            chat_id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT, username TEXT,
            blocked INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS messages (
            message_id INTEGER PRIMARY KEY, chat_id INTEGER NOT NULL, version INTEGER NOT NULL,
            from_bot INTEGER NOT NULL, date INTEGER NOT NULL, edit_date INTEGER, deleted INTEGER NOT NULL DEFAULT 0,
            text TEXT, entities TEXT, markup TEXT, sticker TEXT, file_id TEXT);
        CREATE INDEX IF NOT EXISTS messages_of_chat ON messages (chat_id, version);
        CREATE TABLE IF NOT EXISTS updates (
            update_id INTEGER PRIMARY KEY, queue TEXT NOT NULL, expires INTEGER NOT NULL, json TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS updates_of_queue ON updates (queue, update_id);
        CREATE INDEX IF NOT EXISTS updates_by_expiry ON updates (expires);
        CREATE TABLE IF NOT EXISTS taps (
            tap_id INTEGER PRIMARY KEY, chat_id INTEGER NOT NULL, expires INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS toasts (
            version INTEGER PRIMARY KEY, chat_id INTEGER NOT NULL, tap_id INTEGER NOT NULL,
            text TEXT, show_alert INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS files (
            file_id TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, mime TEXT NOT NULL,
            size INTEGER NOT NULL, content BLOB NOT NULL);
        """;
}
