using MentorBot.Domain.Meetings;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Pairs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Meetings;

/// <param name="HeldOn">Needed by <c>Log</c>.</param>
/// <param name="PlannedOn">The new day, needed by <c>Reschedule</c>.</param>
/// <param name="ParticipantId">The mentee whose word <c>Confirm</c> enters; without it the curator's own.</param>
/// <param name="Absent">With <c>Log</c>: the mentees who were not there.</param>
internal sealed record MeetingTriggerRequest(
    string? Trigger, DateOnly? HeldOn, int? Minutes, DateOnly? PlannedOn, string? ParticipantId, IReadOnlyList<string>? Absent);

internal sealed class MeetingsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var meetings = api.MapGroup("/meetings/{id}").WithTags("Pairs");
        meetings.MapGet("", GetAsync).WithSummary("A meeting with its log, confirmations and feedback.");
        meetings.MapPost("/triggers", FireAsync).WithSummary("Moves a meeting on, as the curator of the pair may.");
    }

    private static async Task<Results<Ok<MeetingResponse>, NotFound>> GetAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, PairReader reader, CancellationToken cancellation)
    {
        var answer = await runner.RunAsync<MeetingResponse?>(
            caller.Actor,
            async work => await FindAsync(work, caller, id, cancellation) is { } meeting ? await reader.MeetingAsync(work, meeting, caller, cancellation) : null,
            cancellation);
        return answer is null ? TypedResults.NotFound() : TypedResults.Ok(answer);
    }

    private static async Task<Results<Ok<MeetingResponse>, ValidationProblem, NotFound, ProblemHttpResult>> FireAsync(
        string id, MeetingTriggerRequest request, CurrentCaller caller, UnitOfWorkRunner runner, MeetingService service, PairReader reader, CancellationToken cancellation)
    {
        var validation = new Validation();
        var trigger = validation.Enum<MeetingTrigger>(request.Trigger, "trigger");
        if (trigger == MeetingTrigger.Log && !validation.Failed)
        {
            validation.Date(request.HeldOn, "heldOn");
            if (request.Minutes is not null) validation.Number(request.Minutes, "minutes", 1, 24 * 60);
        }

        if (trigger == MeetingTrigger.Reschedule) validation.Date(request.PlannedOn, "plannedOn");

        return await runner.RunAsync<Results<Ok<MeetingResponse>, ValidationProblem, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await FindAsync(work, caller, id, cancellation) is not { } meeting) return TypedResults.NotFound();
            var mentee = request.ParticipantId is null ? null : meeting.PresentMentees().FirstOrDefault(known => known.Id == Ids.Parse(request.ParticipantId));
            validation.Check(request.ParticipantId is null || mentee is not null, "participantId", "No mentee who was at this meeting.");
            var absent = (request.Absent ?? []).Select(Ids.Parse).Distinct().ToArray();
            validation.Check(absent.All(one => meeting.Pair!.Mentees.Any(known => known.ParticipantId == one)), "absent", "No mentees of this pair.");
            validation.Check(absent.Length < meeting.Pair!.Mentees.Count, "absent", "Somebody has to be there.");
            if (validation.Failed) return validation.Problem();

            var input = new MeetingInput { HeldOn = request.HeldOn, Minutes = request.Minutes, NewDate = request.PlannedOn, Absent = absent };
            var refused = trigger == MeetingTrigger.Confirm
                ? await service.ConfirmAsync(work, meeting, mentee, TriggerSource.Curator, cancellation)
                : await service.FireAsync(work, meeting, trigger, input, TriggerSource.Curator, cancellation);
            if (refused is not null)
            {
                work.Db.ChangeTracker.Clear();
                return Problems.Conflict(refused.State, trigger.ToString(), refused.PermittedTriggers, refused.Reason, refused.Rule);
            }

            if (trigger == MeetingTrigger.Log)
                await MeetingPapers.WaiveAsync(work, meeting, "Встречу записал куратор.", MeetingPapers.LogCodes, cancellation);
            return TypedResults.Ok(await reader.MeetingAsync(work, meeting, caller, cancellation));
        }, cancellation);
    }

    private static async Task<Meeting?> FindAsync(UnitOfWork work, CurrentCaller caller, string id, CancellationToken cancellation) =>
        await work.Db.FindMeetingAsync(Ids.Parse(id), cancellation) is { } meeting && caller.Sees(meeting.Pair!.SchoolId) ? meeting : null;
}
