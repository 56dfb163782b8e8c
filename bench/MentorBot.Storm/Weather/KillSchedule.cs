using MentorBot.Storm.Checks;
using MentorBot.Storm.Hosts;

namespace MentorBot.Storm.Weather;

/// <summary>Kills the programs at random moments, in their start as well as later, and starts them again at once.</summary>
internal sealed class KillSchedule(IReadOnlyList<HostProcess> hosts, Findings findings, StormOptions options)
{
    private const double PausedShare = 0.4;

    private readonly Random _random = new(options.Seed);

    /// <summary>Kills the first starts on an empty database, then leaves the programs running.</summary>
    public async Task DisturbFirstStartAsync(CancellationToken cancellation)
    {
        for (var kill = 0; kill < options.KillsOfFirstStart; kill++)
        {
            foreach (var host in hosts) host.Start();
            await Task.Delay(TimeSpan.FromSeconds(Next() * 2.5), cancellation);
            foreach (var host in hosts) await KillAsync(host);
        }

        foreach (var host in hosts) host.Start();
    }

    /// <summary>Ends after the last kill, with the programs starting again.</summary>
    /// <param name="afterRestart">Called when a program is up again.</param>
    public async Task RunAsync(Func<Task> afterRestart, CancellationToken cancellation)
    {
        for (var kill = 1; kill <= options.Kills; kill++)
        {
            var host = hosts[(int)(Next() * hosts.Count)];
            await LiveAsync(host, cancellation);
            if (options.Pauses && Next() < PausedShare)
            {
                await host.PauseAsync(TimeSpan.FromSeconds(1 + (Next() * 7)), cancellation);
                findings.Count("pauses (SIGSTOP)");
                continue;
            }

            await KillAsync(host);
            host.Start();
            _ = host.Ready.ContinueWith(ready => ready.Result ? afterRestart() : Task.CompletedTask, TaskScheduler.Default);
        }
    }

    private async Task KillAsync(HostProcess host)
    {
        findings.Count(host.Ready.IsCompletedSuccessfully && host.Ready.Result ? "kills of a program that was up" : "kills during a start");
        if (await host.KillAsync() is { } code && !options.DiskFull)
            findings.Violation("ended by itself", $"{host.Name} had ended with code {code} before it was killed");
    }

    /// <summary>Ends at the moment of the next kill: somewhere in the start, or some time after it.</summary>
    private async Task LiveAsync(HostProcess host, CancellationToken cancellation)
    {
        if (Next() < options.InStartShare && host.Starts.Count > 0)
        {
            await Task.Delay(host.Starts[^1] * Next(), cancellation);
            return;
        }

        await host.Ready;
        await Task.Delay(Life(), cancellation);
    }

    private TimeSpan Life() => TimeSpan.FromSeconds(Math.Min(-Math.Log(1 - Next()), 5) * options.MeanLifeSeconds);

#pragma warning disable CA5394 // Repeatable on purpose.
    private double Next() => _random.NextDouble();
#pragma warning restore CA5394
}
