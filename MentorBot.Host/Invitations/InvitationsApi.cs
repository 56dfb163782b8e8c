using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Invitations;

/// <param name="Count">For how many people it is good; 1 where none is given.</param>
internal sealed record InvitationRequest(string? Role, string? Form, int? Count);

internal sealed record InvitationResponse(string Id, string Role, string Form, int Count, int Used, string StartPayload, string InviteLink, DateOnly ExpiresOn)
{
    public static InvitationResponse Of(Invitation invitation, IChatChannel channel) => new(
        Ids.Text(invitation.Id), invitation.Role, invitation.Form, invitation.Count, invitation.Used,
        invitation.StartPayload, channel.LinkTo(invitation.StartPayload), invitation.ExpiresOn);
}

internal sealed class InvitationsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var invitations = api.MapGroup("/schools/{id}/invitations").WithTags("Invitations");
        invitations.MapPost("", MakeAsync).WithSummary("Makes a link by which so many people may come.");
        invitations.MapGet("", ListAsync).WithSummary("The invitations of a school.");
    }

    private static Task<Results<Created<InvitationResponse>, ValidationProblem, NotFound>> MakeAsync(
        string id, InvitationRequest request, CurrentCaller caller, UnitOfWorkRunner runner, IChatChannel channel, CancellationToken cancellation) =>
        runner.RunAsync<Results<Created<InvitationResponse>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
            var validation = new Validation();
            var role = validation.Code(request.Role, "role", ParticipantRoles.All);
            var form = validation.Code(request.Form, "form", MentoringForms.All);
            var count = validation.Number(request.Count ?? 1, "count", 1, InvitationService.MostPeople);
            if (validation.Failed) return validation.Problem();
            return TypedResults.Created((string?)null, InvitationResponse.Of(InvitationService.Make(work, school, role, form, count), channel));
        }, cancellation);

    private static async Task<Results<Ok<Page<InvitationResponse>>, NotFound>> ListAsync(
        string id, [AsParameters] PageRequest page, CurrentCaller caller, MentorBotDb db, IChatChannel channel, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var invitations = await db.Invitations.Where(invitation => invitation.SchoolId == school.Id).PageAsync(invitation => invitation.Id, page, cancellation);
        return TypedResults.Ok(invitations.Select(invitation => InvitationResponse.Of(invitation, channel)));
    }
}
