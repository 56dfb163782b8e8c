using MentorBot.Domain.Pairs;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Pairs;

internal sealed record PairRequest(string? MentorId, IReadOnlyList<string>? MenteeIds, string? Form);

internal sealed record PairOrderRequest(string? Number, DateOnly? Date);

/// <param name="Order">Needed by <c>Order</c>.</param>
/// <param name="ParticipantId">Whose word <c>Agree</c> enters; without it all sides have agreed.</param>
/// <param name="Reason">Needed by <c>CloseEarly</c>.</param>
internal sealed record PairTriggerRequest(string? Trigger, PairOrderRequest? Order, string? ParticipantId, string? Reason);

internal sealed class PairsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var ofSchool = api.MapGroup("/schools/{id}/pairs").WithTags("Pairs");
        ofSchool.MapPost("", ProposeAsync).WithSummary("Proposes a pair; both sides are asked for their agreement.");
        ofSchool.MapGet("", ListAsync).WithSummary("The pairs of a school.");
        var pairs = api.MapGroup("/pairs/{id}").WithTags("Pairs");
        pairs.MapGet("", GetAsync).WithSummary("A pair with its plan, meetings and history.");
        pairs.MapPost("/triggers", FireAsync).WithSummary("Moves a pair on, as its curator may.");
    }

    private static async Task<Results<Created<PairResponse>, ValidationProblem, NotFound>> ProposeAsync(
        string id, PairRequest request, CurrentCaller caller, UnitOfWorkRunner runner, PairProposals proposals, PairReader reader, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var validation = new Validation();
        var mentor = validation.Text(request.MentorId, "mentorId", 20);
        var form = validation.Text(request.Form, "form", 40);
        validation.Check(request.MenteeIds is { Count: > 0 and <= 100 }, "menteeIds", "At least one mentee.");
        if (validation.Failed) return validation.Problem();

        var answer = await runner.RunAsync<PairResponse?>(caller.Actor, async work =>
        {
            validation = new Validation();
            var own = await work.Db.Schools.SingleAsync(known => known.Id == school.Id, cancellation);
            var proposal = new PairProposal(own, form, Ids.Parse(mentor), [.. request.MenteeIds!.Select(Ids.Parse)]);
            var result = await proposals.ProposeAsync(work, proposal, cancellation);
            foreach (var error in result.Errors) validation.Fail(error.Key, error.Value);
            return result.Pair is { } pair ? await reader.PairAsync(work, pair, caller, cancellation) : null;
        }, cancellation);
        return answer is null ? validation.Problem() : TypedResults.Created($"/api/v1/pairs/{answer.Id}", answer);
    }

    private static async Task<Results<Ok<Page<PairSummaryResponse>>, ValidationProblem, NotFound>> ListAsync(
        string id, string? state, [AsParameters] PageRequest page, CurrentCaller caller, UnitOfWorkRunner runner, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var validation = new Validation();
        var wanted = validation.OptionalEnum<PairState>(state, "state");
        if (validation.Failed) return validation.Problem();

        return TypedResults.Ok(await runner.RunAsync(caller.Actor, async work =>
        {
            var pairs = await work.Db.WholePairs()
                .Where(pair => pair.SchoolId == school.Id && (wanted == null || pair.State == wanted))
                .PageAsync(pair => pair.Id, page, cancellation);
            var items = new List<PairSummaryResponse>();
            foreach (var pair in pairs.Items) items.Add(await PairReader.SummaryAsync(work, pair, cancellation));
            return new Page<PairSummaryResponse>(items, pairs.NextCursor);
        }, cancellation));
    }

    private static async Task<Results<Ok<PairResponse>, NotFound>> GetAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, PairReader reader, CancellationToken cancellation)
    {
        var answer = await runner.RunAsync<PairResponse?>(
            caller.Actor,
            async work => await FindAsync(work, caller, id, cancellation) is { } pair ? await reader.PairAsync(work, pair, caller, cancellation) : null,
            cancellation);
        return answer is null ? TypedResults.NotFound() : TypedResults.Ok(answer);
    }

    private static async Task<Results<Ok<PairResponse>, ValidationProblem, NotFound, ProblemHttpResult>> FireAsync(
        string id, PairTriggerRequest request, CurrentCaller caller, UnitOfWorkRunner runner, PairService service, PairReader reader, CancellationToken cancellation)
    {
        var validation = new Validation();
        var trigger = validation.Enum<PairTrigger>(request.Trigger, "trigger");
        var number = validation.OptionalText(request.Order?.Number, "order.number", 50);
        var reason = validation.OptionalText(request.Reason, "reason", 500);

        return await runner.RunAsync<Results<Ok<PairResponse>, ValidationProblem, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await FindAsync(work, caller, id, cancellation) is not { } pair) return TypedResults.NotFound();
            var participant = request.ParticipantId is null ? null : pair.People().FirstOrDefault(person => person.Id == Ids.Parse(request.ParticipantId));
            validation.Check(request.ParticipantId is null || participant is not null, "participantId", "Nobody of this pair.");
            validation.Check(IsNear(request.Order?.Date, work.TodayAt(pair.School!)), "order.date", "Within a year from today.");
            if (validation.Failed) return validation.Problem();
            if ((await PairService.PermittedAsync(work, pair, TriggerSource.Curator, cancellation)).Contains(trigger)) RequireInput(validation, trigger, number, request.Order?.Date, reason);
            if (validation.Failed) return validation.Problem();

            var input = new PairInput(number, request.Order?.Date, reason, participant?.Id);
            if (await service.FireAsync(work, pair, trigger, input, TriggerSource.Curator, cancellation) is { } refused)
                return Problems.Conflict(refused.State, trigger.ToString(), refused.PermittedTriggers, refused.Reason, refused.Rule);
            return TypedResults.Ok(await reader.PairAsync(work, pair, caller, cancellation));
        }, cancellation);
    }

    /// <summary>What a permitted trigger cannot do without.</summary>
    private static void RequireInput(Validation validation, PairTrigger trigger, string? number, DateOnly? date, string? reason)
    {
        validation.Check(trigger != PairTrigger.Order || number is not null, "order.number", "Required.");
        validation.Check(trigger != PairTrigger.Order || date is not null, "order.date", "Required, as yyyy-MM-dd.");
        validation.Check(trigger != PairTrigger.CloseEarly || reason is not null, "reason", "Required.");
    }

    /// <summary>The first meeting is counted from the day of the order, so a slip in its year would put the pair to sleep.</summary>
    private static bool IsNear(DateOnly? day, DateOnly today) => day is null || Math.Abs(day.Value.DayNumber - today.DayNumber) <= 366;

    private static async Task<Pair?> FindAsync(UnitOfWork work, CurrentCaller caller, string id, CancellationToken cancellation) =>
        await work.Db.FindPairAsync(Ids.Parse(id), cancellation) is { } pair && caller.Sees(pair.SchoolId) ? pair : null;
}
