using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Participants;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Consents;

internal sealed class ConsentsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var consents = api.MapGroup("").WithTags("Consents");
        consents.MapPost("/participants/{id}/consents", RecordAsync).WithSummary("Records the fact of a signed paper.");
        consents.MapGet("/participants/{id}/consents", ListAsync).WithSummary("The papers of a participant.");
        consents.MapPost("/consents/{id}/withdraw", WithdrawAsync).WithSummary("Records that a consent was withdrawn; processing stops at once.");
    }

    private static Task<Results<Created<ConsentResponse>, ValidationProblem, NotFound>> RecordAsync(
        string id, ConsentRequest request, CurrentCaller caller, UnitOfWorkRunner runner, ConsentService service, CancellationToken cancellation) =>
        runner.RunAsync<Results<Created<ConsentResponse>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await work.Db.FindParticipantAsync(Ids.Parse(id), cancellation) is not { } participant || !caller.Sees(participant.SchoolId)) return TypedResults.NotFound();
            var validation = new Validation();
            var input = request.Read(validation, "", work.TodayAt(participant.School!));
            if (validation.Failed) return validation.Problem();
            var (consent, _) = await service.RecordAsync(work, participant, input, cancellation);
            return TypedResults.Created((string?)null, ConsentResponse.Of(consent));
        }, cancellation);

    private static async Task<Results<Ok<Page<ConsentResponse>>, NotFound>> ListAsync(
        string id, [AsParameters] PageRequest page, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindParticipantAsync(Ids.Parse(id), cancellation) is not { } participant || !caller.Sees(participant.SchoolId)) return TypedResults.NotFound();
        var consents = await db.Consents.Where(consent => consent.ParticipantId == participant.Id).PageAsync(consent => consent.Id, page, cancellation);
        return TypedResults.Ok(consents.Select(ConsentResponse.Of));
    }

    private static Task<Results<Ok<ConsentResponse>, NotFound>> WithdrawAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, ConsentService service, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<ConsentResponse>, NotFound>>(caller.Actor, async work =>
        {
            var consentId = Ids.Parse(id);
            var consent = await work.Db.Consents.SingleOrDefaultAsync(known => known.Id == consentId, cancellation);
            if (consent is null) return TypedResults.NotFound();
            var participant = (await work.Db.FindParticipantAsync(consent.ParticipantId, cancellation))!;
            if (!caller.Sees(participant.SchoolId)) return TypedResults.NotFound();
            await service.WithdrawAsync(work, participant, consent, cancellation);
            return TypedResults.Ok(ConsentResponse.Of(consent));
        }, cancellation);
}
