using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Storm.Checks;
using MentorBot.Storm.School;

namespace MentorBot.Storm.Weather;

/// <summary>Moves the program's clock on, so that reminders fall due; a move that a kill interrupts is taken up again.</summary>
internal sealed class ClockMover(AdminApi api, Findings findings, StormOptions options)
{
    private readonly Random _random = new(options.Seed + 1);

    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellation) =>
        DateTimeOffset.Parse((string)(await api.GetAsync("/demo/clock", cancellation))["now"]!, CultureInfo.InvariantCulture);

    /// <summary>Ends when the clock has reached the last day.</summary>
    /// <param name="pause">Between two moves.</param>
    public async Task RunAsync(TimeSpan pause, CancellationToken cancellation)
    {
        var last = await NowAsync(cancellation) + TimeSpan.FromDays(options.Days);
        for (var now = last - TimeSpan.FromDays(options.Days); now < last; now = await NowAsync(cancellation))
        {
            await Task.Delay(pause, cancellation);
            var step = TimeSpan.FromHours(options.ClockJumps ? 24 * Next(1, 6) : Next(4, 25));
            var left = last - now;
            JsonObject? moved = await api.TryAsync(HttpMethod.Post, "/demo/clock", new { advance = (step < left ? step : left + TimeSpan.FromMinutes(1)).ToString("c", CultureInfo.InvariantCulture) }, cancellation);
            findings.Count(moved is null ? "moves of the clock that were cut off" : "moves of the clock");
        }
    }

#pragma warning disable CA5394 // Repeatable on purpose.
    private int Next(int from, int to) => _random.Next(from, to);
#pragma warning restore CA5394
}
