using MentorBot.Domain.Participants;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Admin;
using MentorBot.Host.Consents;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Schools;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Participants;

internal sealed class ParticipantsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var participants = api.MapGroup("").WithTags("Participants");
        participants.MapPost("/schools/{id}/participants", AddAsync).WithSummary("Enters a person whom the curator knows.");
        participants.MapGet("/schools/{id}/participants", ListAsync).WithSummary("The participants of a school.");
        participants.MapGet("/participants/{id}", GetAsync).WithSummary("One participant with their consents and history.");
        participants.MapPost("/participants/{id}/triggers", FireAsync).WithSummary("Does what the curator may do for a participant.");
    }

    private static async Task<Results<Created<ParticipantResponse>, ValidationProblem, NotFound>> AddAsync(
        string id, ParticipantRequest request, CurrentCaller caller, UnitOfWorkRunner runner, ParticipantEntry entry, IChatChannel channel, ParticipantFactsReader facts, CancellationToken cancellation) =>
        await runner.RunAsync<Results<Created<ParticipantResponse>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
            var validation = new Validation();
            if (await entry.AddAsync(work, school, request, validation, cancellation) is not { } participant) return validation.Problem();
            var answer = ParticipantResponse.Of(participant, await facts.ReadAsync(work.Db, participant, work.TodayAt(school), cancellation), channel);
            return TypedResults.Created($"/api/v1/participants/{answer.Id}", answer);
        }, cancellation);

    private static async Task<Results<Ok<Page<ParticipantResponse>>, ValidationProblem, NotFound>> ListAsync(
        string id, [FromQuery] string? role, [FromQuery] string? state, [AsParameters] PageRequest page,
        CurrentCaller caller, MentorBotDb db, IChatChannel channel, ParticipantFactsReader facts, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var validation = new Validation();
        var wantedRole = validation.OptionalCode(role, "role", ParticipantRoles.All);
        var wantedState = validation.OptionalEnum<ParticipantState>(state, "state");
        if (validation.Failed) return validation.Problem();

        var found = await db.WholeParticipants()
            .Where(participant => participant.SchoolId == school.Id
                && (wantedRole == null || participant.Role == wantedRole)
                && (wantedState == null || participant.State == wantedState))
            .PageAsync(participant => participant.Id, page, cancellation);
        var known = await facts.ReadAsync(db, found.Items, school.TodayAt(clock.GetUtcNow()), cancellation);
        return TypedResults.Ok(found.Select(participant => ParticipantResponse.Of(participant, known[participant.Id], channel)));
    }

    private static async Task<Results<Ok<ParticipantDetails>, NotFound>> GetAsync(
        string id, CurrentCaller caller, MentorBotDb db, IChatChannel channel, ParticipantFactsReader facts, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.FindParticipantAsync(Ids.Parse(id), cancellation) is not { } participant || !caller.Sees(participant.SchoolId)) return TypedResults.NotFound();
        var today = participant.School!.TodayAt(clock.GetUtcNow());
        var history = await db.StateChanges
            .Where(change => change.SubjectId == participant.Id)
            .OrderBy(change => change.Id)
            .Select(change => new StateChangeResponse(change.At, change.From, change.To, change.Trigger, change.By, change.Note))
            .ToListAsync(cancellation);
        return TypedResults.Ok(new ParticipantDetails(
            ParticipantResponse.Of(participant, await facts.ReadAsync(db, participant, today, cancellation), channel),
            [.. participant.Consents.OrderBy(consent => consent.Id).Select(ConsentResponse.Of)],
            history));
    }

    private static async Task<Results<Ok<ParticipantResponse>, ValidationProblem, NotFound, ProblemHttpResult>> FireAsync(
        string id, ParticipantTriggerRequest request, CurrentCaller caller, UnitOfWorkRunner runner, ParticipantService service, IChatChannel channel, ParticipantFactsReader facts, CancellationToken cancellation)
    {
        var validation = new Validation();
        var trigger = validation.Enum<ParticipantTrigger>(request.Trigger, "trigger");
        var reason = validation.OptionalText(request.Reason, "reason", 500);
        return await runner.RunAsync<Results<Ok<ParticipantResponse>, ValidationProblem, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await work.Db.FindParticipantAsync(Ids.Parse(id), cancellation) is not { } participant || !caller.Sees(participant.SchoolId)) return TypedResults.NotFound();
            if (validation.Failed) return validation.Problem();
            var result = await service.FireAsCuratorAsync(work, participant, trigger, reason, cancellation);
            if (result is Refusal<ParticipantState, ParticipantTrigger, ParticipantEffect> refusal) return Problems.Conflict(refusal);
            return TypedResults.Ok(ParticipantResponse.Of(participant, await facts.ReadAsync(work.Db, participant, work.TodayAt(participant.School!), cancellation), channel));
        }, cancellation);
    }
}
