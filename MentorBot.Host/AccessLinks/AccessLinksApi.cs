using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Links;
using MentorBot.Host.Roadmaps;
using MentorBot.Host.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.AccessLinks;

/// <param name="Kind">calendar or roadmap.</param>
/// <param name="StaffId">Of a calendar: whose rows it shows; without it, those of the school.</param>
/// <param name="RoadmapId">Of a roadmap: the one that is shown; without it, all of the school.</param>
/// <param name="ExpiresOn">The last day on which it opens; without it, until it is revoked.</param>
internal sealed record AccessLinkRequest(string? Kind, string? StaffId, string? RoadmapId, DateOnly? ExpiresOn);

/// <param name="Url">Shown once, when it is made: the program keeps no copy of it.</param>
/// <param name="LastUsedAt">To the day.</param>
internal sealed record AccessLinkResponse(
    string Id, string Kind, string? StaffId, string? RoadmapId, string? Url, string CreatedBy, DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt)
{
    public static AccessLinkResponse Of(AccessLink link, string? url = null) => new(
        Ids.Text(link.Id), DeadlineResponse.Word(link.Kind), Ids.Text(link.StaffId), Ids.Text(link.RoadmapId), url, link.CreatedBy, link.CreatedAt,
        link.ExpiresAt, link.RevokedAt, link.LastUsedAt);
}

internal sealed class AccessLinksApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var links = api.MapGroup("").WithTags("Roadmaps");
        links.MapPost("/schools/{id}/access-links", MakeAsync).WithSummary("A secret address of a calendar, or of a roadmap as a page. Its secret is shown this once.");
        links.MapGet("/schools/{id}/access-links", ListAsync).WithSummary("The secret addresses of a school, also those that are revoked.");
        links.MapDelete("/access-links/{id}", RevokeAsync).WithSummary("Revokes a secret address: it opens nothing any more.");
    }

    private static async Task<Results<Created<AccessLinkResponse>, ValidationProblem, NotFound>> MakeAsync(
        string id, AccessLinkRequest request, CurrentCaller caller, UnitOfWorkRunner runner, WebAddresses addresses, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var validation = new Validation();
        var kind = validation.Code(request.Kind, "kind", Enum.GetValues<AccessLinkKind>().Select(DeadlineResponse.Word));
        var isCalendar = kind == DeadlineResponse.Word(AccessLinkKind.Calendar);
        var (staff, roadmap) = (IdOf(request.StaffId), IdOf(request.RoadmapId));
        validation.Check(staff is null || isCalendar, "staffId", "Only of a calendar.");
        validation.Check(roadmap is null || !isCalendar, "roadmapId", "Only of a roadmap.");
        validation.Check(staff is null || await db.Staff.AnyAsync(member => member.Id == staff && member.SchoolId == school.Id, cancellation), "staffId", "Nobody of the staff.");
        validation.Check(roadmap is null || await db.Roadmaps.AnyAsync(known => known.Id == roadmap && known.SchoolId == school.Id, cancellation), "roadmapId", "No roadmap of this school.");
        if (validation.Failed) return validation.Problem();

        return await runner.RunAsync<Results<Created<AccessLinkResponse>, ValidationProblem, NotFound>>(caller.Actor, work =>
        {
            validation.Check(!(request.ExpiresOn < work.TodayAt(school)), "expiresOn", "Not in the past.");
            if (validation.Failed) return Task.FromResult<Results<Created<AccessLinkResponse>, ValidationProblem, NotFound>>(validation.Problem());
            DateTimeOffset? expiresAt = request.ExpiresOn is { } last ? SchoolTime.StartOf(last.AddDays(1), school) : null;
            var (link, token) = AccessLinkMaker.Make(work, new AccessTerms(school.Id, isCalendar ? AccessLinkKind.Calendar : AccessLinkKind.Roadmap, staff, roadmap, expiresAt));
            return Task.FromResult<Results<Created<AccessLinkResponse>, ValidationProblem, NotFound>>(
                TypedResults.Created((string?)null, AccessLinkResponse.Of(link, addresses.Of(link.Kind, token))));
        }, cancellation);
    }

    private static async Task<Results<Ok<Page<AccessLinkResponse>>, NotFound>> ListAsync(
        string id, [AsParameters] PageRequest page, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var found = await db.AccessLinks.AsNoTracking().Where(link => link.SchoolId == school.Id).PageAsync(link => link.Id, page, cancellation);
        return TypedResults.Ok(found.Select(link => AccessLinkResponse.Of(link)));
    }

    private static Task<Results<NoContent, NotFound>> RevokeAsync(string id, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<NoContent, NotFound>>(caller.Actor, async work =>
        {
            var linkId = Ids.Parse(id);
            var link = await work.Db.AccessLinks.SingleOrDefaultAsync(known => known.Id == linkId, cancellation);
            if (link is null || !caller.Sees(link.SchoolId)) return TypedResults.NotFound();
            AccessLinkMaker.Revoke(work, link);
            return TypedResults.NoContent();
        }, cancellation);

    private static long? IdOf(string? text) => text is null ? null : Ids.Parse(text);
}
