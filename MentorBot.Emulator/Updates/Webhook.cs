using System.Globalization;
using MentorBot.Emulator.Store;

namespace MentorBot.Emulator.Updates;

/// <summary>Where updates are posted to.</summary>
internal sealed record Webhook(Uri Address, string? Secret, int MaxConnections)
{
    /// <summary>The webhook that is set, or null.</summary>
    public static Webhook? Read(EmulatorState state)
    {
        if (state.Settings[SettingsTable.WebhookUrl] is not { } url) return null;
        var connections = int.Parse(state.Settings[SettingsTable.WebhookConnections] ?? "40", CultureInfo.InvariantCulture);
        return new Webhook(new Uri(url), state.Settings[SettingsTable.WebhookSecret], connections);
    }
}
