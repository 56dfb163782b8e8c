namespace MentorBot.Emulator.Store;

/// <summary>The answer to a tap, as the person sees it.</summary>
internal sealed record Toast(long Version, long TapId, string? Text, bool ShowAlert);

/// <summary>The taps that wait for an answer, and the answers that were given.</summary>
internal sealed class TapsTable(EmulatorDb db, Counters counters, PeopleTable people, EmulatorOptions options)
{
    private const int ToastsKept = 10_000;

    public long Add(long chatId)
    {
        var id = counters.NextTap();
        db.Execute("DELETE FROM taps WHERE expires <= $now", ("$now", Now));
        db.Execute("INSERT INTO taps VALUES ($id, $chat, $expires)",
            ("$id", id), ("$chat", chatId), ("$expires", Now + (long)options.TapRetention.TotalSeconds));
        return id;
    }

    /// <summary>Gives the answer; false when the tap is unknown, too old or was answered.</summary>
    public bool Answer(long tapId, string? text, bool showAlert)
    {
        var chatId = db.QueryFirst("SELECT chat_id FROM taps WHERE tap_id = $id AND expires > $now", row => row.GetInt64(0),
            ("$id", tapId), ("$now", Now));
        if (chatId == 0) return false;
        var version = counters.NextVersion();
        db.Execute("DELETE FROM taps WHERE tap_id = $id", ("$id", tapId));
        db.Execute("INSERT INTO toasts VALUES ($version, $chat, $tap, $text, $alert)",
            ("$version", version), ("$chat", chatId), ("$tap", tapId), ("$text", text), ("$alert", showAlert));
        db.Execute("DELETE FROM toasts WHERE version < $oldest", ("$oldest", version - ToastsKept));
        people.Touch(chatId, version);
        return true;
    }

    public List<Toast> AnswersAfter(long chatId, long version) => db.Query(
        "SELECT version, tap_id, text, show_alert FROM toasts WHERE version > $version AND chat_id = $chat ORDER BY version",
        row => new Toast(row.GetInt64(0), row.GetInt64(1), row.TextOrNull(2), row.GetBoolean(3)),
        ("$version", version), ("$chat", chatId));

    private long Now => options.RetentionClock.GetUtcNow().ToUnixTimeSeconds();
}
