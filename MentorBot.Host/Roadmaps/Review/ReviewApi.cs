using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Review;

/// <param name="Which"><c>sure</c> where only a convention was needed to read the row, <c>all</c> wherever there is a proposal.</param>
internal sealed record AcceptRequest(string? Which);

/// <param name="Accepted">How many rows were settled.</param>
/// <param name="Left">How many still wait for a person's word.</param>
internal sealed record AcceptResponse(int Accepted, int Left);

internal sealed record CalendarRecipientResponse(string? StaffId, string Name);

/// <param name="Date">The day on which it would be sent.</param>
/// <param name="Occurrence">The due day it is about.</param>
internal sealed record CalendarEntryResponse(
    DateOnly Date, string Kind, string Policy, DateOnly? Occurrence, string ItemId, string Number, string Title, IReadOnlyList<CalendarRecipientResponse> Recipients)
{
    public static CalendarEntryResponse Of(CalendarEntry entry) => new(
        entry.Planned.On, DeadlineResponse.Word(entry.Planned.Kind), entry.Planned.Policy.ToString(), entry.Planned.Occurrence,
        Ids.Text(entry.Item.Id), entry.Item.Number, entry.Item.Title,
        [.. entry.Recipients.Select(recipient => new CalendarRecipientResponse(Ids.Text(recipient.Member?.Id), recipient.Title))]);
}

/// <summary>The review of a roadmap from outside: say yes to what was proposed, and look at the calendar before it goes live.</summary>
internal sealed class ReviewApi : IAdminEndpoints
{
    private static readonly string[] Kinds = ["sure", "all"];

    public void Map(RouteGroupBuilder api)
    {
        var roadmaps = api.MapGroup("/roadmaps/{id}").WithTags("Roadmaps");
        roadmaps.MapPost("/accept", AcceptAsync).WithSummary("Settles the doubtful rows: those that are nearly sure, or all that have a proposed reading.");
        roadmaps.MapGet("/calendar", CalendarAsync).WithSummary("The reminders as they would be if the roadmap became live today. Nothing is stored.");
    }

    private static async Task<Results<Ok<AcceptResponse>, ValidationProblem, NotFound>> AcceptAsync(
        string id, AcceptRequest? request, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation)
    {
        var validation = new Validation();
        var which = validation.Code(request?.Which ?? "sure", "which", Kinds);
        if (validation.Failed) return validation.Problem();
        return await runner.RunAsync<Results<Ok<AcceptResponse>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await FindAsync(work.Db, caller, id, cancellation) is not { } roadmap) return TypedResults.NotFound();
            var accepted = await RoadmapCorrection.AcceptAsync(work, roadmap, which == "all", cancellation);
            return TypedResults.Ok(new AcceptResponse(accepted, roadmap.Items.Count(ReviewQueue.IsOpenQuestion)));
        }, cancellation);
    }

    private static async Task<Results<Ok<Page<CalendarEntryResponse>>, NotFound>> CalendarAsync(
        string id, CurrentCaller caller, MentorBotDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await FindAsync(db, caller, id, cancellation) is not { } roadmap) return TypedResults.NotFound();
        var staff = await db.StaffOfAsync(roadmap.SchoolId, cancellation);
        var today = Time.SchoolTime.ClockOf(roadmap.School!).DayOf(clock.GetUtcNow());
        return TypedResults.Ok(new Page<CalendarEntryResponse>([.. RoadmapCalendar.Of(roadmap, staff, today).Select(CalendarEntryResponse.Of)], null));
    }

    private static async Task<Roadmap?> FindAsync(MentorBotDb db, CurrentCaller caller, string id, CancellationToken cancellation)
    {
        var roadmapId = Ids.Parse(id);
        var roadmap = await db.WholeRoadmaps().SingleOrDefaultAsync(known => known.Id == roadmapId, cancellation);
        return roadmap is not null && caller.Sees(roadmap.SchoolId) ? roadmap : null;
    }
}
