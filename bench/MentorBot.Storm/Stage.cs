using MentorBot.Storm.Checks;
using MentorBot.Storm.Hosts;
using MentorBot.Storm.Messenger;
using MentorBot.Storm.Monkeys;
using MentorBot.Storm.People;
using MentorBot.Storm.School;
using MentorBot.Storm.Weather;

namespace MentorBot.Storm;

/// <summary>The acts of a storm: a school is made, a few walk in the calm, the storm, the last questionnaires, the reckoning.</summary>
internal sealed class Stage(
    StormOptions options, Findings findings, Outages outages, MessengerServer messenger,
    IReadOnlyList<HostProcess> hosts, AdminApi api, SmallDisk? disk, Action<string> tell)
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly SchoolSetup _school = new(api, options);
    private readonly ICrowd _crowd = options.Monkey
        ? new MonkeyCrowd(options, findings, outages, messenger.Journal, api)
        : new SteadyCrowd(options, findings, outages, messenger.Journal, api);

    public async Task PlayAsync(CancellationToken cancellation)
    {
        using var living = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var kills = new KillSchedule(hosts, findings, options);
        var clock = new ClockMover(api, findings, options);
        using var http = new HttpClient { BaseAddress = messenger.Address };

        tell("The first starts are killed");
        await kills.DisturbFirstStartAsync(cancellation);
        foreach (var host in hosts)
            if (!await host.Ready) throw new TimeoutException($"{host.Name} does not start; see its log in {options.Folder}.");

        tell("A school is made");
        await PrepareAsync(http, await clock.NowAsync(cancellation), cancellation);

        tell("The calm");
        List<Task> lives = [.. await _crowd.BeginInCalmAsync(living.Token, cancellation)];
        if (findings.Violations.Count > 0) throw new InvalidOperationException($"Even in the calm: {findings.Violations[0]}");

        tell($"The storm: {options.Kills} kills");
        lives.AddRange(_crowd.BeginInStorm(living.Token));
        await StormAsync(kills, clock, cancellation);

        tell("The last questionnaires are answered");
        await EndAsync(cancellation);
        await living.CancelAsync();
        await Task.WhenAll(lives).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var failed in lives.Where(life => life.IsFaulted)) findings.Violation("harness", failed.Exception!.ToString());

        tell("The reckoning");
        await ReckonAsync(clock, cancellation);
    }

    private async Task PrepareAsync(HttpClient http, DateTimeOffset now, CancellationToken cancellation)
    {
        await _school.MakeSchoolAsync(cancellation);
        foreach (var member in _school.Staff)
        {
            var chat = new Chat(http, messenger.Journal, member.ChatId);
            await chat.SayAsync($"/start {member.StartPayload}", cancellation);
            await chat.NewsAsync(TimeSpan.FromSeconds(10), cancellation);
        }

        await _school.MakeRoadmapAsync(DateOnly.FromDateTime(now.Date), cancellation);
        await _crowd.GatherAsync(_school, http, cancellation);
    }

    private async Task StormAsync(KillSchedule kills, ClockMover clock, CancellationToken cancellation)
    {
        messenger.Faults.Plan = MessengerFaults.For(options);
        using var storm = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pause = TimeSpan.FromSeconds(Math.Max(0.5, options.Kills * options.MeanLifeSeconds / options.Days / 2));
        var moving = clock.RunAsync(pause, cancellation);
        List<Task> weather = [OpenNextAsync(storm.Token, cancellation)];
        if (options.LockDatabase) weather.Add(new DatabaseLocks(HostFleet.DatabaseOf(options), findings, options).RunAsync(storm.Token));
        if (disk is not null) weather.Add(disk.RunAsync(options.Seed, findings, storm.Token));
        await kills.RunAsync(() => _crowd.LookAtSomebodyAsync(cancellation), cancellation);
        await storm.CancelAsync();
        await Task.WhenAll(weather).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var failed in weather.Where(task => task.IsFaulted)) findings.Violation("harness", failed.Exception!.ToString());
        messenger.Faults.Plan = new();
        await moving;
    }

    private async Task OpenNextAsync(CancellationToken until, CancellationToken cancellation)
    {
        while (!until.IsCancellationRequested)
        {
            await Task.Delay(100, cancellation);
            await _crowd.OpenNextAsync(cancellation);
        }
    }

    private async Task EndAsync(CancellationToken cancellation)
    {
        foreach (var host in hosts)
            if (!await host.Ready) host.Start();
        var until = DateTime.UtcNow + LongestEnd;
        while (!_crowd.IsDone && DateTime.UtcNow < until) await Task.Delay(100, cancellation);
        _crowd.NoteThoseLeftBehind();
        await Task.Delay(Settling, cancellation);
    }

    private async Task ReckonAsync(ClockMover clock, CancellationToken cancellation)
    {
        await _crowd.ReckonAsync(cancellation);
        var now = await clock.NowAsync(cancellation);
        await new ReminderCheck(api, _school, findings, options).CheckAsync(now, () => messenger.Journal.Calls, outages.All, cancellation);
        var calls = messenger.Journal.Calls;
        findings.Count("taps acknowledged", calls.Count(call => call is { Method: "answerCallbackQuery", Handled: not null }));
        new RepetitionCheck(findings, options).Check(calls, outages.All);
        foreach (var group in calls.GroupBy(call => call.Fault).Where(group => group.Key is not Emulator.Faults.Fault.None)) findings.Count($"faults: {group.Key}", group.Count());
        foreach (var host in hosts)
        {
            var (code, took) = await host.StopAsync();
            if (code != 0 || took > LongestStop) findings.Violation("stop", $"{host.Name} ended with {code} after {took.TotalSeconds:F1} s");
        }
    }
}
