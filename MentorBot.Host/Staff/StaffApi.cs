using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Html;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Staff;

/// <param name="RelatedToId">Needed for a parent: the participant whose parent it is.</param>
internal sealed record StaffRequest(string? Name, string? Role, string? RelatedToId);

/// <param name="Bound">Whether they have followed their link, so that the program can speak to them.</param>
internal sealed record StaffResponse(string Id, string Name, string Role, string? RelatedToId, string StartPayload, string InviteLink, bool Bound)
{
    public static StaffResponse Of(StaffMember staff, IChatChannel channel) => new(
        Ids.Text(staff.Id), staff.Name, staff.Role, Ids.Text(staff.RelatedToId), staff.StartPayload, channel.LinkTo(staff.StartPayload), staff.PersonId is not null);
}

internal sealed class StaffApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var staff = api.MapGroup("/schools/{id}/staff").WithTags("Staff");
        staff.MapPost("", AddAsync).WithSummary("Adds somebody of the staff, with the link by which they bind their account.");
        staff.MapGet("", ListAsync).WithSummary("The staff of a school.");
        staff.MapGet("/invitations-sheet", SheetAsync).WithSummary("A page to print: a card with a QR code for each of the staff who has not followed their link.");
    }

    private static async Task<Results<Created<StaffResponse>, ValidationProblem, NotFound>> AddAsync(
        string id, StaffRequest request, CurrentCaller caller, UnitOfWorkRunner runner, MentorBotDb db, IChatChannel channel, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var validation = new Validation();
        var name = validation.Text(request.Name, "name", 200);
        var role = validation.Code(request.Role, "role", StaffRoles.All);
        var relatedTo = request.RelatedToId is null ? (long?)null : Ids.Parse(request.RelatedToId);
        validation.Check(relatedTo is null == (role != StaffRoles.Parent), "relatedToId", "Of a parent the participant is needed whose parent it is, of nobody else.");
        validation.Check(relatedTo is null || await db.Participants.AnyAsync(child => child.Id == relatedTo && child.SchoolId == school.Id, cancellation), "relatedToId", "No participant of this school.");
        if (validation.Failed) return validation.Problem();

        var staff = await runner.RunAsync(caller.Actor, work =>
        {
            var added = new StaffMember { Id = Ids.Next(), SchoolId = school.Id, Name = name, Role = role, RelatedToId = relatedTo, StartPayload = Ids.Secret() };
            work.Db.Staff.Add(added);
            return Task.FromResult(added);
        }, cancellation);
        return TypedResults.Created((string?)null, StaffResponse.Of(staff, channel));
    }

    private static async Task<Results<Ok<Page<StaffResponse>>, NotFound>> ListAsync(
        string id, [AsParameters] PageRequest page, CurrentCaller caller, MentorBotDb db, IChatChannel channel, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var staff = await db.Staff.Where(member => member.SchoolId == school.Id).PageAsync(member => member.Id, page, cancellation);
        return TypedResults.Ok(staff.Select(member => StaffResponse.Of(member, channel)));
    }

    private static async Task<Results<PageResult, NotFound>> SheetAsync(
        string id, CurrentCaller caller, MentorBotDb db, IChatChannel channel, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var waiting = await db.Staff.AsNoTracking()
            .Where(member => member.SchoolId == school.Id && member.PersonId == null && member.Role != StaffRoles.Parent)
            .OrderBy(member => member.Name)
            .ToListAsync(cancellation);
        return new PageResult(InvitationSheet.Of(school, waiting, channel), contentSecurityPolicy: InvitationSheet.ContentSecurityPolicy);
    }
}
