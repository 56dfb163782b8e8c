using System.Globalization;
using MentorBot.Storm.School;

namespace MentorBot.Storm.Hosts;

/// <summary>The programs of one storm: as many as are wanted, on one database.</summary>
internal static class HostFleet
{
    private const string WebhookSecret = "storm-secret";

    public static string DatabaseOf(StormOptions options) => Path.Combine(options.Folder, "data", "mentorbot.db");

    public static IReadOnlyList<HostProcess> Create(StormOptions options, IReadOnlyList<Uri> addresses, Uri messenger, string? webhookUrl, Outages outages) =>
        [.. addresses.Select((address, index) => new HostProcess(
            string.Create(CultureInfo.InvariantCulture, $"host{index + 1}"),
            new HostSettings(options.HostPath, options.Folder, Path.Combine(options.Folder, string.Create(CultureInfo.InvariantCulture, $"host{index + 1}.log")), address, Environment(options, address, messenger, webhookUrl)),
            outages))];

    private static Dictionary<string, string> Environment(StormOptions options, Uri address, Uri messenger, string? webhookUrl) => new()
    {
        ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
        ["Telegram__BotToken"] = Messenger.MessengerServer.Token,
        ["Telegram__BaseUrl"] = messenger.GetLeftPart(UriPartial.Authority),
        ["Telegram__Mode"] = webhookUrl is null ? "Polling" : "Webhook",
        ["Telegram__WebhookUrl"] = webhookUrl ?? "",
        ["Telegram__WebhookSecret"] = webhookUrl is null ? "" : WebhookSecret,
        ["Database__Provider"] = options.Postgres is null ? "Sqlite" : "Postgres",
        ["Database__ConnectionString"] = options.Postgres ?? $"Data Source={DatabaseOf(options)}",
        ["Admin__ApiKey"] = AdminApi.Key,

        // With a token this is the movable clock and nothing else.
        ["Demo__Enabled"] = "true",
        ["Demo__SampleData"] = "false",
    };
}
