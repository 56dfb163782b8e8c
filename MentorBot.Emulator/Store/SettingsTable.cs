namespace MentorBot.Emulator.Store;

/// <summary>What the bot told the server about itself: its webhook, the kinds of updates it wants, its commands.</summary>
internal sealed class SettingsTable(EmulatorDb db)
{
    public const string WebhookUrl = "webhook_url";
    public const string WebhookSecret = "webhook_secret";
    public const string WebhookConnections = "webhook_connections";
    public const string AllowedUpdates = "allowed_updates";
    public const string Commands = "commands";

    public string? this[string name]
    {
        get => db.QueryFirst("SELECT value FROM settings WHERE name = $name", row => row.GetString(0), ("$name", name));
        set
        {
            if (value is null) db.Execute("DELETE FROM settings WHERE name = $name", ("$name", name));
            else db.Execute("INSERT INTO settings VALUES ($name, $value) ON CONFLICT DO UPDATE SET value = excluded.value", ("$name", name), ("$value", value));
        }
    }
}
