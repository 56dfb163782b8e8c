using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Emulator.Store;

/// <summary>What waits for the bot.</summary>
internal sealed class UpdatesTable(EmulatorDb db, Counters counters, SettingsTable settings, EmulatorOptions options)
{
    private static readonly string[] NotByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    /// <summary>Adds an update and returns its id; 0 for a kind that the bot did not ask for.</summary>
    public long Add(string kind, string queue, JsonNode content)
    {
        if (!IsAllowed(kind)) return 0;
        var id = counters.NextUpdate();
        var json = new JsonObject { ["update_id"] = id, [kind] = content };
        var retention = kind == "callback_query" ? options.TapRetention : options.MessageRetention;
        db.Execute("INSERT INTO updates VALUES ($id, $queue, $expires, $json)",
            ("$id", id), ("$queue", queue), ("$expires", Now + (long)retention.TotalSeconds), ("$json", json.ToJsonString(WireJson.Options)));
        return id;
    }

    public List<StoredUpdate> From(long offset, int limit)
    {
        ForgetExpired();
        return db.Query("SELECT update_id, queue, json FROM updates WHERE update_id >= $offset ORDER BY update_id LIMIT $limit", Read,
            ("$offset", offset), ("$limit", limit));
    }

    /// <summary>The id from which the last <paramref name="count"/> updates start.</summary>
    public long OffsetOfLast(long count) => db.QueryFirst(
        "SELECT update_id FROM updates ORDER BY update_id DESC LIMIT 1 OFFSET $skip", row => row.GetInt64(0), ("$skip", count - 1));

    public StoredUpdate? FirstOf(string queue)
    {
        ForgetExpired();
        return db.QueryFirst("SELECT update_id, queue, json FROM updates WHERE queue = $queue ORDER BY update_id LIMIT 1", Read, ("$queue", queue));
    }

    public List<string> Queues()
    {
        ForgetExpired();
        return db.Query("SELECT DISTINCT queue FROM updates", row => row.GetString(0));
    }

    public long Count() => db.QueryFirst("SELECT COUNT(*) FROM updates", row => row.GetInt64(0));

    public void ConfirmBefore(long offset) => db.Execute("DELETE FROM updates WHERE update_id < $offset", ("$offset", offset));

    public void Confirm(long updateId) => db.Execute("DELETE FROM updates WHERE update_id = $id", ("$id", updateId));

    public void Drop() => db.Execute("DELETE FROM updates");

    private long Now => options.RetentionClock.GetUtcNow().ToUnixTimeSeconds();

    private void ForgetExpired() => db.Execute("DELETE FROM updates WHERE expires <= $now", ("$now", Now));

    private bool IsAllowed(string kind)
    {
        var asked = settings[SettingsTable.AllowedUpdates] is { } json ? JsonSerializer.Deserialize<string[]>(json) : null;
        return asked is { Length: > 0 } ? asked.Contains(kind, StringComparer.Ordinal) : !NotByDefault.Contains(kind, StringComparer.Ordinal);
    }

    private static StoredUpdate Read(Microsoft.Data.Sqlite.SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));
}
