using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Organisations;

/// <param name="StaffId">Who keeps contact with it; null where nobody does.</param>
/// <param name="Rows">The numbers of the open rows that it answers for.</param>
internal sealed record OrganisationResponse(string Name, string? Code, string? StaffId, IReadOnlyList<string> Rows)
{
    public static OrganisationResponse Of(NamedOrganisation organisation) => new(
        organisation.Name, organisation.Code, Ids.Text(organisation.StaffId), [.. organisation.Items.Select(item => item.Number)]);
}

/// <param name="Name">As the roadmap names it.</param>
/// <param name="StaffId">Who keeps contact with it; null takes the contact away.</param>
internal sealed record OrganisationContactRequest(string? Name, string? StaffId);

internal sealed class OrganisationsApi : IAdminEndpoints
{
    private const int LongestName = 300;

    public void Map(RouteGroupBuilder api)
    {
        var organisations = api.MapGroup("/roadmaps/{id}/organisations").WithTags("Roadmaps");
        organisations.MapGet("", ListAsync).WithSummary("The organisations that a roadmap names, and who keeps contact with each.");
        organisations.MapPut("", BindAsync).WithSummary("Says who keeps contact with an organisation: the reminders of its rows go to them.");
    }

    private static async Task<Results<Ok<Page<OrganisationResponse>>, NotFound>> ListAsync(string id, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation) =>
        await FindAsync(db, caller, id, cancellation) is { } roadmap
            ? TypedResults.Ok(new Page<OrganisationResponse>([.. RoadmapOrganisations.Of(roadmap).Select(OrganisationResponse.Of)], null))
            : TypedResults.NotFound();

    private static Task<Results<Ok<OrganisationResponse>, ValidationProblem, NotFound>> BindAsync(
        string id, OrganisationContactRequest request, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<OrganisationResponse>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await FindAsync(work.Db, caller, id, cancellation) is not { } roadmap) return TypedResults.NotFound();
            var validation = new Validation();
            var organisation = RoadmapOrganisations.Find(roadmap, validation.Text(request.Name, "name", LongestName));
            validation.Check(organisation is not null || validation.Failed, "name", "No organisation of this roadmap.");
            var contact = request.StaffId is null ? null : (await work.Db.StaffOfAsync(roadmap.SchoolId, cancellation)).Find(member => member.Id == Ids.Parse(request.StaffId));
            validation.Check(request.StaffId is null || contact is not null, "staffId", "Nobody of the staff.");
            if (validation.Failed) return validation.Problem();
            await RoadmapOrganisations.BindAsync(work, roadmap, organisation!, contact, cancellation);
            return TypedResults.Ok(OrganisationResponse.Of(organisation! with { StaffId = contact?.Id }));
        }, cancellation);

    private static async Task<Roadmap?> FindAsync(MentorBotDb db, CurrentCaller caller, string id, CancellationToken cancellation)
    {
        var roadmapId = Ids.Parse(id);
        var roadmap = await db.WholeRoadmaps().SingleOrDefaultAsync(known => known.Id == roadmapId, cancellation);
        return roadmap is not null && caller.Sees(roadmap.SchoolId) ? roadmap : null;
    }
}
