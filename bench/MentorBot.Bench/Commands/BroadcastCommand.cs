using MentorBot.Bench.CommandLine;
using MentorBot.Bench.Hosts;
using MentorBot.Bench.Measuring;
using MentorBot.Bench.People;
using MentorBot.Bench.Runs;
using MentorBot.Bench.Seeding;
using MentorBot.Bench.Server;

namespace MentorBot.Bench.Commands;

/// <summary>A questionnaire opens for very many at once, while others go on talking; the messenger enforces its limit.</summary>
internal sealed class BroadcastCommand : ICommand
{
    private const string Questionnaire = "F1";
    private const int Actors = 500;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "broadcast";

    public string Help => "a questionnaire opened for many at once: --people 10000 --permitted 30 (messages/s) --rate 5 (turns/s of others)";

    public async Task<Outcome> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        var options = HostOptions.Read(arguments);
        var (people, permitted, rate) = (arguments.Whole("people", 10_000), arguments.Number("permitted", 30), arguments.Number("rate", 5));
        arguments.Finish();
        using var folder = new RunFolder();
        var ground = await Ground.LayAsync(options, folder, newcomers: 0, known: people + Actors, schoolSize: 0, cancellation);
        await using var stage = await Stage.OpenAsync(options, folder, new FloodLimit(permitted));
        var figures = await MeasureAsync(stage, ground, people, permitted, rate, cancellation);
        return new Outcome($"broadcast: {figures}", figures);
    }

    /// <param name="Share">Of the permitted rate, all messages together.</param>
    private sealed record Figures(
        int People, double Permitted, int Heard, int HeardTwice, double Seconds, double AnnouncementsPerSecond, double MessagesPerSecond, double Share,
        long TooManyRequests, LatencyFigures Replies, int Silent, IReadOnlyDictionary<string, long> RefusedCalls, int Warnings, int Errors)
    {
        public override string ToString() =>
            $"{Heard} of {People} heard ({HeardTwice} twice) in {Seconds:0.0} s, {MessagesPerSecond:0.0} messages/s = {Share:P1} of the permitted {Permitted:0.#}/s "
            + $"(announcements {AnnouncementsPerSecond:0.0}/s), {TooManyRequests} × 429; {Replies.Count} replies: p50 {Replies.P50:0.0} ms, p99 {Replies.P99:0.0} ms, {Silent} silent";
    }

    private static async Task<Figures> MeasureAsync(Stage stage, Ground ground, int people, double permitted, double rate, CancellationToken cancellation)
    {
        var crowd = stage.Crowd;
        var announcements = new Announcements(crowd);
        for (var index = 0; index < people; index++) Ground.AddKnown(crowd, index);
        for (var index = people; index < people + Actors; index++) crowd.Invite(Ground.AddKnown(crowd, index));
        crowd.ActAtRate(rate);
        crowd.Begin(Actors);
        var host = stage.StartHost();
        await host.WaitUntilReadyAsync(cancellation);
        await Task.Delay(Warmup, cancellation);

        using var admin = new AdminClient(host);
        var assignees = await admin.ListAsync($"schools/{ground.School}/participants", cancellation).Take(people).Select(SchoolSeed.Id).ToListAsync(cancellation);
        crowd.MeasureAnew();
        await new SchoolSeed(admin, ground.School).OpenAsync(Questionnaire, assignees, cancellation);
        await announcements.WaitAsync(people, TimeSpan.FromSeconds(people / permitted * 2) + Patience, host, cancellation);
        var meter = crowd.MeasureAnew();
        var silent = await crowd.StopAsync(TimeSpan.FromSeconds(10));
        await host.StopAsync();
        var (warnings, errors) = host.Complaints();
        var seconds = announcements.Span.TotalSeconds;
        return new Figures(
            people, permitted, announcements.Heard, announcements.Twice, Math.Round(seconds, 1), Math.Round(announcements.Heard / seconds, 2),
            Math.Round(announcements.Messages / seconds, 2), Math.Round(announcements.Messages / seconds / permitted, 4),
            meter.TooMany, meter.FromPress.Figures(), silent, meter.Errors, warnings, errors);
    }
}
