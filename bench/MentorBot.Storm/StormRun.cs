using System.Text.Json;
using MentorBot.Storm.Checks;
using MentorBot.Storm.Hosts;
using MentorBot.Storm.Messenger;
using MentorBot.Storm.Reporting;
using MentorBot.Storm.School;
using MentorBot.Storm.Weather;

namespace MentorBot.Storm;

/// <summary>One storm from the first start to the report.</summary>
public static class StormRun
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <exception cref="TimeoutException">The school could not even be prepared.</exception>
    public static async Task<StormReport> RunAsync(StormOptions options, Action<string> tell, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(tell);
        Directory.CreateDirectory(options.Folder);
        using var disk = options.DiskFull ? SmallDisk.Mount(Path.Combine(options.Folder, "data")) : null;
        var findings = new Findings(apologiesAreAllowed: options.LockDatabase || options.DiskFull);
        var outages = new Outages();
        await using var messenger = await MessengerServer.StartAsync(options.Folder, cancellation);
        Uri[] addresses = [.. Enumerable.Range(0, options.Instances).Select(_ => FreePort.Address())];
        await using var balancer = options.Webhook ? await Balancer.StartAsync(addresses, cancellation) : null;
        var hosts = HostFleet.Create(options, addresses, messenger.Address, balancer?.WebhookUrl, outages);
        try
        {
            using var api = new AdminApi(addresses);
            var stage = new Stage(options, findings, outages, messenger, hosts, api, disk, tell);
            await stage.PlayAsync(cancellation);
        }
        finally
        {
            foreach (var host in hosts) host.Dispose();
        }

        var report = new StormReport(options, Math.Round(findings.Seconds, 1), findings.Violations, findings.Counts,
            Spread.Of(hosts.SelectMany(host => host.Starts).Select(start => start.TotalMilliseconds)), findings.Reactions, findings.Doubts);
        if (options.Json is { } path) await File.WriteAllTextAsync(path, JsonSerializer.Serialize(report, Indented), cancellation);
        return report;
    }
}
