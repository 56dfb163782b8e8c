using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Web.Links;

/// <param name="Url">Shown this once: the program keeps no copy of it.</param>
internal sealed record WebLinkResponse(string Url, DateOnly ExpiresOn);

internal sealed class WebLinksApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var links = api.MapGroup("/assignments/{id}").WithTags("Questionnaires");
        links.MapPost("/web-link", (string id, CurrentCaller caller, UnitOfWorkRunner runner, WebLinks maker, CancellationToken cancellation) =>
                MakeAsync(id, WebLinkPurpose.Person, caller, runner, maker, cancellation))
            .WithSummary("A one-time address at which the person answers on a page. An earlier one stops working.");
        links.MapPost("/paper-link", (string id, CurrentCaller caller, UnitOfWorkRunner runner, WebLinks maker, CancellationToken cancellation) =>
                MakeAsync(id, WebLinkPurpose.Paper, caller, runner, maker, cancellation))
            .WithSummary("A one-time address at which the curator enters a paper answer sheet. An earlier one stops working.");
    }

    private static Task<Results<Created<WebLinkResponse>, NotFound, ProblemHttpResult>> MakeAsync(
        string id, WebLinkPurpose purpose, CurrentCaller caller, UnitOfWorkRunner runner, WebLinks maker, CancellationToken cancellation) =>
        runner.RunAsync<Results<Created<WebLinkResponse>, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            var assignmentId = Ids.Parse(id);
            var assignment = await work.Db.Assignments.SingleOrDefaultAsync(known => known.Id == assignmentId, cancellation);
            if (assignment is null || !caller.Sees(assignment.SchoolId)) return TypedResults.NotFound();
            if (!WebLinks.IsWaiting(assignment)) return Problems.Conflict($"The questionnaire waits for no answer: it is {assignment.State}.");
            var link = await maker.MakeAsync(work, assignment, purpose, cancellation);
            return TypedResults.Created((string?)null, new WebLinkResponse(link.Url, link.ExpiresOn));
        }, cancellation);
}
