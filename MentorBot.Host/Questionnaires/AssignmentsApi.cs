using MentorBot.Domain.Assignments;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

internal sealed record AssignmentsRequest(string? Code, IReadOnlyList<string>? AssigneeIds, string? SubjectId, DateOnly? OpensOn, DateOnly? ClosesOn);

internal sealed record AssignmentTriggerRequest(string? Trigger, string? Reason);

internal sealed record AssignmentResponse(
    string Id, string Code, string AssigneeId, string? SubjectId, string? PairId, string? MeetingId, string? Wave, AssignmentState State,
    DateOnly? OpensOn, DateOnly? ClosesOn, DateTimeOffset? SubmittedAt, IReadOnlyList<AssignmentTrigger> PermittedTriggers);

internal sealed class AssignmentsApi : IAdminEndpoints
{
    private const int MostAtOnce = 1000;

    public void Map(RouteGroupBuilder api)
    {
        var assignments = api.MapGroup("").WithTags("Questionnaires");
        assignments.MapPost("/schools/{id}/assignments", OpenAsync).WithSummary("Opens a questionnaire for participants or staff.");
        assignments.MapGet("/schools/{id}/assignments", ListAsync).WithSummary("The questionnaires given to people of a school.");
        assignments.MapPost("/assignments/{id}/triggers", FireAsync).WithSummary("Does what the curator may do with a questionnaire of somebody.");
    }

    private static async Task<Results<Created<Page<AssignmentResponse>>, ValidationProblem, NotFound, ProblemHttpResult>> OpenAsync(
        string id, AssignmentsRequest request, CurrentCaller caller, UnitOfWorkRunner runner, QuestionnaireShelf shelf,
        AssignmentService service, AssignmentTriggers triggers, CancellationToken cancellation)
    {
        var validation = new Validation();
        validation.Check(request.AssigneeIds is { Count: > 0 and <= MostAtOnce }, "assigneeIds", $"From 1 to {MostAtOnce} participants or staff.");
        validation.Check(request.OpensOn is null || request.ClosesOn is null || request.ClosesOn >= request.OpensOn, "closesOn", "Not before opensOn.");
        return await runner.RunAsync<Results<Created<Page<AssignmentResponse>>, ValidationProblem, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
            var code = validation.Code(request.Code, "code", shelf.CodesOf(school.Id));
            var subjectId = request.SubjectId is null ? (long?)null : Ids.Parse(request.SubjectId);
            validation.Check(subjectId is null || await work.Db.IsOfSchoolAsync(subjectId.Value, school, cancellation), "subjectId", "Nobody and no pair of this school.");
            if (validation.Failed) return validation.Problem();
            var opened = new List<AssignmentResponse>();
            foreach (var assigneeId in request.AssigneeIds!.Distinct())
            {
                var assignee = await work.Db.AssigneeAsync(Ids.Parse(assigneeId), cancellation);
                if ((assignee.Participant?.SchoolId ?? assignee.Staff?.SchoolId) != school.Id)
                {
                    validation.Fail("assigneeIds", $"{assigneeId} is nobody of this school.");
                    continue;
                }

                var assignment = await service.OpenAsync(work, new OpenRequest(school, code, Ids.Parse(assigneeId), assignee.Person)
                {
                    SubjectId = subjectId,
                    OpensOn = request.OpensOn,
                    ClosesOn = request.ClosesOn,
                }, cancellation);
                var isToOpenNow = assignment.State == AssignmentState.Planned && !(assignment.OpensOn > work.TodayAt(school));
                if (isToOpenNow && await triggers.TryFireAsync(work, assignment, AssignmentTrigger.Open, cancellation) is { } refusal)
                {
                    work.Db.ChangeTracker.Clear();
                    return Problems.Conflict(refusal);
                }

                opened.Add(await OfAsync(work, triggers, assignment, cancellation));
            }

            if (!validation.Failed) return TypedResults.Created((string?)null, new Page<AssignmentResponse>(opened, null));
            work.Db.ChangeTracker.Clear();
            return validation.Problem();
        }, cancellation);
    }

    private static async Task<Results<Ok<Page<AssignmentResponse>>, ValidationProblem, NotFound>> ListAsync(
        string id, [FromQuery] string? assigneeId, [FromQuery] string? code, [FromQuery] string? state, [AsParameters] PageRequest page,
        CurrentCaller caller, UnitOfWorkRunner runner, AssignmentTriggers triggers, CancellationToken cancellation)
    {
        var validation = new Validation();
        var wanted = validation.OptionalEnum<AssignmentState>(state, "state");
        var assignee = assigneeId is null ? (long?)null : Ids.Parse(assigneeId);
        return await runner.RunAsync<Results<Ok<Page<AssignmentResponse>>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            if (await work.Db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
            if (validation.Failed) return validation.Problem();
            var found = await work.Db.Assignments.AsNoTracking()
                .Where(assignment => assignment.SchoolId == school.Id
                    && (assignee == null || assignment.AssigneeId == assignee)
                    && (code == null || assignment.Code == code)
                    && (wanted == null || assignment.State == wanted))
                .PageAsync(assignment => assignment.Id, page, cancellation);
            var items = new List<AssignmentResponse>(found.Items.Count);
            foreach (var assignment in found.Items) items.Add(await OfAsync(work, triggers, assignment, cancellation));
            return TypedResults.Ok(new Page<AssignmentResponse>(items, found.NextCursor));
        }, cancellation);
    }

    private static async Task<Results<Ok<AssignmentResponse>, ValidationProblem, NotFound, ProblemHttpResult>> FireAsync(
        string id, AssignmentTriggerRequest request, CurrentCaller caller, UnitOfWorkRunner runner, AssignmentTriggers triggers, CancellationToken cancellation)
    {
        var validation = new Validation();
        var trigger = validation.Enum<AssignmentTrigger>(request.Trigger, "trigger");
        var reason = validation.OptionalText(request.Reason, "reason", 500);
        var assignmentId = Ids.Parse(id);
        return await runner.RunAsync<Results<Ok<AssignmentResponse>, ValidationProblem, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            var assignment = await work.Db.Assignments.SingleOrDefaultAsync(known => known.Id == assignmentId, cancellation);
            if (assignment is null || !caller.Sees(assignment.SchoolId)) return TypedResults.NotFound();
            if (validation.Failed) return validation.Problem();
            if (await triggers.TryFireByCuratorAsync(work, assignment, trigger, reason, cancellation) is { } refusal)
            {
                work.Db.ChangeTracker.Clear();
                return Problems.Conflict(refusal);
            }

            return TypedResults.Ok(await OfAsync(work, triggers, assignment, cancellation));
        }, cancellation);
    }

    internal static async Task<AssignmentResponse> OfAsync(UnitOfWork work, AssignmentTriggers triggers, Assignment assignment, CancellationToken cancellation) => new(
        Ids.Text(assignment.Id),
        assignment.Code,
        Ids.Text(assignment.AssigneeId),
        Ids.Text(assignment.SubjectId),
        Ids.Text(assignment.PairId),
        Ids.Text(assignment.MeetingId),
        assignment.Wave,
        assignment.State,
        assignment.OpensOn,
        assignment.ClosesOn,
        assignment.SubmittedAt,
        AssignmentMachine.Table.PermittedTriggers(assignment.State, await triggers.FactsAsync(work, assignment, null, cancellation), TriggerSource.Curator));
}
