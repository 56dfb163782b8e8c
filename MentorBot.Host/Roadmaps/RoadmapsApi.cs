using System.Globalization;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Evidence;
using MentorBot.Host.Roadmaps.Indicators;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

internal sealed class RoadmapsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var roadmaps = api.MapGroup("").WithTags("Roadmaps");
        roadmaps.MapPost("/schools/{id}/roadmaps", ImportAsync).DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(UploadedDocument.LargestBody), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = UploadedDocument.LargestBody })
            .WithSummary("Reads a roadmap from its document.");
        roadmaps.MapGet("/schools/{id}/roadmaps", ListAsync).WithSummary("The roadmaps of a school.");
        roadmaps.MapGet("/roadmaps/{id}", GetAsync).WithSummary("A roadmap with its rows.");
        roadmaps.MapPost("/roadmaps/{id}/activate", ActivateAsync).WithSummary("Makes the roadmap live: plans its reminders.");
    }

    private static async Task<Results<Created<RoadmapResponse>, ValidationProblem, NotFound, ProblemHttpResult>> ImportAsync(
        string id, IFormFile? file, [FromForm] string? periodStart, [FromForm] string? periodEnd, [FromForm] string? adoptedOn, [FromForm] string? plan,
        CurrentCaller caller, UnitOfWorkRunner runner, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is null) return TypedResults.NotFound();
        var validation = new Validation();
        var (start, end, adopted) = (Day(validation, periodStart, "periodStart"), Day(validation, periodEnd, "periodEnd"), Day(validation, adoptedOn, "adoptedOn"));
        validation.Check(start is null || end is null || start <= end, "periodEnd", "Not before periodStart.");
        var isNumber = int.TryParse(plan, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        validation.Check(plan is null || isNumber && number > 0, "plan", "The number of a plan in the document, from 1.");
        validation.Check(file is { Length: > 0 }, "file", "Required: the document of the roadmap.");
        if (validation.Failed) return validation.Problem();
        var upload = await UploadedDocument.ReadAsync(file, cancellation);
        if (upload.Document is not { } document) return upload.Refusal();

        return await runner.RunAsync<Results<Created<RoadmapResponse>, ValidationProblem, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            var school = (await work.Db.FindSchoolAsync(caller, id, cancellation))!;
            var today = work.TodayAt(school);
            var reading = RoadmapReader.Read(document, school.Settings.ReadingOn(today) with { PeriodStart = start, PeriodEnd = end, AdoptedOn = adopted, Plan = Math.Max(number, 1) });
            if (reading.Items.Count == 0)
            {
                foreach (var warning in reading.Warnings) validation.Fail("file", warning.Message);
                return validation.Problem();
            }

            var roadmap = RoadmapImport.Store(work, school, upload.Name, reading);
            var answer = RoadmapResponse.Of(roadmap, await work.Db.StaffOfAsync(school.Id, cancellation), today);
            return TypedResults.Created($"/api/v1/roadmaps/{answer.Id}", answer);
        }, cancellation);
    }

    private static async Task<Results<Ok<Page<RoadmapSummary>>, NotFound>> ListAsync(
        string id, [AsParameters] PageRequest page, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var found = await db.WholeRoadmaps().AsNoTracking().Where(roadmap => roadmap.SchoolId == school.Id).PageAsync(roadmap => roadmap.Id, page, cancellation);
        return TypedResults.Ok(found.Select(roadmap => new RoadmapSummary(
            Ids.Text(roadmap.Id), roadmap.Title, roadmap.AdoptedOn, roadmap.PeriodStart, roadmap.PeriodEnd, roadmap.LiveOn is null ? "draft" : "active",
            roadmap.Items.Count, roadmap.Items.Count(item => item.IsDone()), roadmap.Items.Count(Review.ReviewQueue.IsOpenQuestion))));
    }

    private static async Task<Results<Ok<RoadmapResponse>, NotFound>> GetAsync(
        string id, CurrentCaller caller, MentorBotDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await FindAsync(db, caller, id, cancellation) is not { } roadmap) return TypedResults.NotFound();
        return TypedResults.Ok(await OfAsync(db, roadmap, Time.SchoolTime.ClockOf(roadmap.School!).DayOf(clock.GetUtcNow()), cancellation));
    }

    private static Task<Results<Ok<RoadmapResponse>, NotFound, ProblemHttpResult>> ActivateAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<RoadmapResponse>, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await FindAsync(work.Db, caller, id, cancellation) is not { } roadmap) return TypedResults.NotFound();
            if (await RoadmapActivation.ActivateAsync(work, roadmap, cancellation) is not null) return Problems.Conflict(RoadmapActivation.LiveAlready);
            return TypedResults.Ok(await OfAsync(work.Db, roadmap, work.TodayAt(roadmap.School!), cancellation));
        }, cancellation);

    private static async Task<Roadmap?> FindAsync(MentorBotDb db, CurrentCaller caller, string id, CancellationToken cancellation)
    {
        var roadmapId = Ids.Parse(id);
        var roadmap = await db.WholeRoadmaps().SingleOrDefaultAsync(known => known.Id == roadmapId, cancellation);
        return roadmap is not null && caller.Sees(roadmap.SchoolId) ? roadmap : null;
    }

    private static async Task<RoadmapResponse> OfAsync(MentorBotDb db, Roadmap roadmap, DateOnly today, CancellationToken cancellation) => RoadmapResponse.Of(
        roadmap,
        await db.StaffOfAsync(roadmap.SchoolId, cancellation),
        today,
        await RoadmapEvidence.OfAsync(db, roadmap.School!, roadmap.Items, today, cancellation),
        await new IndicatorReader(db, cancellation).CountAsync(roadmap, today));

    private static DateOnly? Day(Validation validation, string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (CalendarDay.TryParse(text.Trim(), out var day)) return day;
        validation.Fail(field, "A date as yyyy-MM-dd.");
        return null;
    }
}
