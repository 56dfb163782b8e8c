using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Demo;

/// <summary>The control by which a month of reminders is watched in a minute. It exists in demo mode alone.</summary>
internal static class DemoClockApi
{
    private static readonly TimeSpan LongestMove = TimeSpan.FromDays(2 * 366);

    internal sealed record ClockAnswer(DateTimeOffset Now, bool Movable);

    internal sealed record MovedAnswer(DateTimeOffset Now);

    internal sealed record MoveRequest(string? Advance);

    public static void MapDemoClock(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled) return;
        var clock = app.MapGroup("/demo/clock").WithTags("Demo");
        clock.MapGet("/", Show).WithName("ShowDemoClock");
        clock.MapPost("/", MoveAsync).WithName("MoveDemoClock");
    }

    private static Ok<ClockAnswer> Show(TimeProvider clock) => TypedResults.Ok(new ClockAnswer(clock.GetUtcNow(), Movable: true));

    private static async Task<Results<Ok<MovedAnswer>, ValidationProblem, ProblemHttpResult>> MoveAsync(
        MoveRequest request, DemoClock clock, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        if (!TimeSpan.TryParse(request.Advance, CultureInfo.InvariantCulture, out var by)) return Invalid("Give a time span such as 7.00:00:00.");
        if (by < TimeSpan.Zero) return Invalid("The clock moves forward only.");
        if (by > LongestMove) return Invalid("The clock moves by two years at most.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            return TypedResults.Ok(new MovedAnswer(await clock.AdvanceAsync(by, stop.Token)));
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return TypedResults.Problem("The program is being stopped; the clock stands where it came to.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static ValidationProblem Invalid(string why) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["advance"] = [why] });
}
