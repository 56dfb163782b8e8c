using System.Globalization;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MentorBot.Host.Demo;

/// <summary>The control by which a month of reminders is watched in a minute. It exists in demo mode alone.</summary>
internal static class DemoClockApi
{
    private static readonly TimeSpan LongestMove = TimeSpan.FromDays(2 * 366);

    /// <summary>Far enough for every demo, and inside what calendars and time zones know.</summary>
    private static readonly DateTimeOffset LastMoment = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="Now">With the offset of the school's own clock.</param>
    /// <param name="NextEvent">When the program will next speak up by itself; null where nothing is planned.</param>
    internal sealed record ClockAnswer(DateTimeOffset Now, bool Movable, DateTimeOffset? NextEvent);

    internal sealed record MoveRequest(string? Advance);

    public static void MapDemoClock(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled) return;
        var clock = app.MapGroup("/demo/clock").WithTags("Demo");
        clock.MapGet("/", ShowAsync).WithName("ShowDemoClock");
        clock.MapPost("/", MoveAsync).WithName("MoveDemoClock");
    }

    private static async Task<Ok<ClockAnswer>> ShowAsync(TimeProvider clock, MentorBotDb db, CancellationToken cancellation) =>
        TypedResults.Ok(await AnswerAsync(clock.GetUtcNow(), db, cancellation));

    private static async Task<Results<Ok<ClockAnswer>, ValidationProblem, ProblemHttpResult>> MoveAsync(
        MoveRequest request, DemoClock clock, TimeProvider time, MentorBotDb db, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        if (!TimeSpan.TryParseExact(request.Advance, "c", CultureInfo.InvariantCulture, out var by)) return Invalid("Give a time span such as 7.00:00:00, which is seven days; a day is 1.00:00:00, its hours go up to 23.");
        if (by < TimeSpan.Zero) return Invalid("The clock moves forward only.");
        if (by > LongestMove) return Invalid("The clock moves by two years at most.");
        if (time.GetUtcNow() > LastMoment - by) return Invalid($"The clock moves up to the year {LastMoment.Year}.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            return TypedResults.Ok(await AnswerAsync(await clock.AdvanceAsync(by, stop.Token), db, stop.Token));
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return TypedResults.Problem("The program is being stopped; the clock stands where it came to.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<ClockAnswer> AnswerAsync(DateTimeOffset now, MentorBotDb db, CancellationToken cancellation)
    {
        var school = await db.Schools.OrderBy(school => school.Id).FirstOrDefaultAsync(cancellation);
        var next = await db.Reminders
            .Where(reminder => reminder.State == ReminderState.Planned && reminder.SendAt > now)
            .MinAsync(reminder => (DateTimeOffset?)reminder.SendAt, cancellation);
        return new ClockAnswer(
            school is null ? now : SchoolTime.AtSchool(now, school), Movable: true, school is null || next is null ? next : SchoolTime.AtSchool(next.Value, school));
    }

    private static ValidationProblem Invalid(string why) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["advance"] = [why] });
}
