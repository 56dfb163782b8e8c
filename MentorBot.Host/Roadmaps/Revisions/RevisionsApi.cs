using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>Corrected documents of roadmaps: proposed with what they would change, then applied or dismissed.</summary>
internal sealed class RevisionsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var revisions = api.MapGroup("").WithTags("Roadmaps");
        revisions.MapPost("/roadmaps/{id}/revisions", ProposeAsync).DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(UploadedDocument.LargestBody), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = UploadedDocument.LargestBody })
            .WithSummary("Compares a corrected document with the roadmap; nothing is changed yet.");
        revisions.MapGet("/roadmaps/{id}/revisions", ListAsync).WithSummary("The corrected documents of a roadmap.");
        revisions.MapPost("/roadmaps/{id}/rereading", RereadAsync).WithSummary("Reads the deadlines once more by the conventions of the school; what reads otherwise is proposed as a revision, nothing is changed yet.");
        revisions.MapPost("/roadmap-revisions/{id}/apply", ApplyAsync).WithSummary("Applies what a corrected document changes.");
        revisions.MapPost("/roadmap-revisions/{id}/dismiss", DismissAsync).WithSummary("Leaves the roadmap as it is.");
    }

    private static async Task<Results<Created<RevisionResponse>, ValidationProblem, NotFound, ProblemHttpResult>> ProposeAsync(
        string id, IFormFile? file, CurrentCaller caller, UnitOfWorkRunner runner, MentorBotDb db, CancellationToken cancellation)
    {
        if (await FindAsync(db, caller, Ids.Parse(id), cancellation) is null) return TypedResults.NotFound();
        var upload = await UploadedDocument.ReadAsync(file, cancellation);
        if (upload.Document is not { } document) return upload.Refusal();
        return await runner.RunAsync<Results<Created<RevisionResponse>, ValidationProblem, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            var roadmap = (await FindAsync(work.Db, caller, Ids.Parse(id), cancellation))!;
            var options = roadmap.School!.Settings.ReadingOn(work.TodayAt(roadmap.School));
            var reading = RevisionGuess.ReadFor(roadmap, document, options, RoadmapReader.Read(document, options));
            if (reading.Items.Count == 0)
            {
                var validation = new Validation();
                foreach (var warning in reading.Warnings) validation.Fail("file", warning.Message);
                return validation.Problem();
            }

            var answer = RevisionResponse.Of(await RoadmapRevisions.ProposeAsync(work, roadmap, upload.Name, reading, cancellation));
            return TypedResults.Created($"/api/v1/roadmap-revisions/{answer.Id}", answer);
        }, cancellation);
    }

    private static Task<Results<Created<RevisionResponse>, NoContent, NotFound>> RereadAsync(string id, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<Created<RevisionResponse>, NoContent, NotFound>>(caller.Actor, async work =>
        {
            if (await FindAsync(work.Db, caller, Ids.Parse(id), cancellation) is not { } roadmap) return TypedResults.NotFound();
            if (await Rereading.ProposeAsync(work, roadmap, cancellation) is not { } revision) return TypedResults.NoContent();
            return TypedResults.Created($"/api/v1/roadmap-revisions/{Ids.Text(revision.Id)}", RevisionResponse.Of(revision));
        }, cancellation);

    private static async Task<Results<Ok<Page<RevisionResponse>>, NotFound>> ListAsync(
        string id, [AsParameters] PageRequest page, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        if (await FindAsync(db, caller, Ids.Parse(id), cancellation) is not { } roadmap) return TypedResults.NotFound();
        var found = await db.RoadmapRevisions.AsNoTracking().Where(revision => revision.RoadmapId == roadmap.Id).PageAsync(revision => revision.Id, page, cancellation);
        return TypedResults.Ok(found.Select(RevisionResponse.Of));
    }

    private static Task<Results<Ok<RoadmapResponse>, NotFound, ProblemHttpResult>> ApplyAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<RoadmapResponse>, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await FindRevisionAsync(work.Db, caller, id, cancellation) is not var (revision, roadmap)) return TypedResults.NotFound();
            return await RoadmapRevisions.ApplyAsync(work, revision, roadmap, cancellation) switch
            {
                RevisionOutcome.Settled => Problems.Conflict($"The revision is {DeadlineResponse.Word(revision.State)} already."),
                RevisionOutcome.ComparedAnew => Problems.Conflict("The roadmap has changed since; the revision was compared anew. Look at its changes and apply it again."),
                _ => TypedResults.Ok(RoadmapResponse.Of(roadmap, await work.Db.StaffOfAsync(roadmap.SchoolId, cancellation), work.TodayAt(roadmap.School!))),
            };
        }, cancellation);

    private static Task<Results<Ok<RevisionResponse>, NotFound, ProblemHttpResult>> DismissAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<RevisionResponse>, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await FindRevisionAsync(work.Db, caller, id, cancellation) is not var (revision, _)) return TypedResults.NotFound();
            if (revision.State == RevisionState.Applied) return Problems.Conflict("The revision is applied already.");
            if (revision.State == RevisionState.Proposed) RoadmapRevisions.Dismiss(work, revision);
            return TypedResults.Ok(RevisionResponse.Of(revision));
        }, cancellation);

    private static async Task<(RoadmapRevision Revision, Roadmap Roadmap)?> FindRevisionAsync(MentorBotDb db, CurrentCaller caller, string id, CancellationToken cancellation)
    {
        var revisionId = Ids.Parse(id);
        if (await db.RoadmapRevisions.SingleOrDefaultAsync(known => known.Id == revisionId, cancellation) is not { } revision) return null;
        return await FindAsync(db, caller, revision.RoadmapId, cancellation) is { } roadmap ? (revision, roadmap) : null;
    }

    private static async Task<Roadmap?> FindAsync(MentorBotDb db, CurrentCaller caller, long id, CancellationToken cancellation)
    {
        var roadmap = await db.WholeRoadmaps().SingleOrDefaultAsync(known => known.Id == id, cancellation);
        return roadmap is not null && caller.Sees(roadmap.SchoolId) ? roadmap : null;
    }
}
