using Microsoft.Data.Sqlite;

namespace MentorBot.Emulator.Store;

/// <summary>Who can talk to the bot, and what happened last in whose chat.</summary>
internal sealed class PeopleTable(EmulatorDb db, Counters counters)
{
    private const string Columns = "chat_id, first_name, last_name, username, blocked, version";

    public Person? Find(long chatId) =>
        db.QueryFirst($"SELECT {Columns} FROM people WHERE chat_id = $chat", Read, ("$chat", chatId));

    /// <summary>Those whose chat changed after the version, the latest first, 500 at most.</summary>
    public List<Person> ChangedAfter(long version) =>
        db.Query($"SELECT {Columns} FROM people WHERE version > $version ORDER BY version DESC LIMIT 500", Read, ("$version", version));

    /// <summary>Creates the person, or renames the one that has this chat.</summary>
    public Person Put(long? chatId, string firstName, string? lastName, string? username)
    {
        var id = chatId ?? NextFreeId();
        if (Find(id) is { } known && (known.FirstName, known.LastName, known.Username) == (firstName, lastName, username)) return known;
        db.Execute(
            """
            INSERT INTO people (chat_id, first_name, last_name, username, version) VALUES ($chat, $first, $last, $user, $version)
            ON CONFLICT DO UPDATE SET first_name = excluded.first_name, last_name = excluded.last_name,
                username = excluded.username, version = excluded.version
            """,
            ("$chat", id), ("$first", firstName), ("$last", lastName), ("$user", username), ("$version", counters.NextVersion()));
        return Find(id)!;
    }

    public void SetBlocked(long chatId, bool blocked) =>
        db.Execute("UPDATE people SET blocked = $blocked, version = $version WHERE chat_id = $chat",
            ("$chat", chatId), ("$blocked", blocked), ("$version", counters.NextVersion()));

    /// <summary>Marks that something changed in the chat.</summary>
    public void Touch(long chatId, long version) =>
        db.Execute("UPDATE people SET version = $version WHERE chat_id = $chat", ("$chat", chatId), ("$version", version));

    private long NextFreeId()
    {
        var id = counters.NextPerson();
        while (Find(id) is not null) id = counters.NextPerson();
        return id;
    }

    private static Person Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3), row.GetBoolean(4), row.GetInt64(5));
}
