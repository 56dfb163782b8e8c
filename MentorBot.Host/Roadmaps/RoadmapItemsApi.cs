using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.StateMachines;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Anchors;
using MentorBot.Host.Roadmaps.Evidence;
using MentorBot.Host.Roadmaps.History;
using MentorBot.Host.Roadmaps.Review;
using MentorBot.Host.Roadmaps.Revisions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Refused = MentorBot.Domain.StateMachines.Refusal<
    MentorBot.Domain.Roadmaps.RoadmapItemState, MentorBot.Domain.Roadmaps.RoadmapItemTrigger, MentorBot.Domain.Roadmaps.RoadmapItemEffect>;

namespace MentorBot.Host.Roadmaps;

/// <param name="DeadlineText">Read anew as a deadline.</param>
/// <param name="Due">A day that needs no reading.</param>
/// <param name="ResponsibleText">Read anew as responsibles; <paramref name="Responsibles"/> says them outright.</param>
/// <param name="AnchorOn">The day of the event that a relative deadline counts from; the due day is counted from it.</param>
/// <param name="AnchorItemId">The row from whose completion a relative deadline counts; empty unties it.</param>
/// <param name="PlanDates">The dates of the plan that the row depends on; they become its due days.</param>
/// <param name="Accepted">True settles what was doubtful.</param>
internal sealed record RoadmapItemPatch(
    string? Title, string? Section, string? Details, string? Result, string? DeadlineText, DateOnly? Due, string? ResponsibleText,
    IReadOnlyList<ResponsibleRequest?>? Responsibles, DateOnly? AnchorOn, string? AnchorItemId, IReadOnlyList<DateOnly>? PlanDates, bool? Accepted);

internal sealed record CompleteRequest(DateOnly? Occurrence, DateOnly? DoneOn, string? Document);

/// <param name="Occurrence">Which of several due days <c>Complete</c> closes and <c>Move</c> moves; left out for the row, or its next day.</param>
/// <param name="Due">The new day, needed by <c>Move</c>.</param>
internal sealed record RoadmapItemTriggerRequest(string? Trigger, DateOnly? Occurrence, DateOnly? DoneOn, string? Document, DateOnly? Due, string? Reason);

internal sealed class RoadmapItemsApi : IAdminEndpoints
{
    private const int LongestText = 600;
    private const int MostPlanDates = 50;

    public void Map(RouteGroupBuilder api)
    {
        var items = api.MapGroup("/roadmap-items/{id}").WithTags("Roadmaps");
        items.MapGet("", GetAsync).WithSummary("One row of a roadmap.");
        items.MapPatch("", PatchAsync).WithSummary("Corrects a row, or accepts what was read.");
        items.MapPost("/complete", CompleteAsync).WithSummary("Closes a row, or one occurrence of it.");
        items.MapPost("/triggers", FireAsync).WithSummary("Does what the curator may do with a row.");
    }

    private static async Task<Results<Ok<RoadmapItemResponse>, NotFound>> GetAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        await runner.RunAsync<Results<Ok<RoadmapItemResponse>, NotFound>>(caller.Actor, async work =>
            await FindAsync(work, caller, id, cancellation) is { } item ? TypedResults.Ok(await OfAsync(work, item, cancellation)) : TypedResults.NotFound(),
            cancellation);

    private static async Task<Results<Ok<RoadmapItemResponse>, ValidationProblem, NotFound, ProblemHttpResult>> PatchAsync(
        string id, RoadmapItemPatch patch, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation)
    {
        var validation = new Validation();
        var title = validation.OptionalText(patch.Title, "title", 2000);
        var section = validation.OptionalText(patch.Section, "section", 500);
        var details = validation.OptionalText(patch.Details, "details", 5000);
        var result = validation.OptionalText(patch.Result, "result", 2000);
        var deadlineText = validation.OptionalText(patch.DeadlineText, "deadlineText", LongestText);
        var responsibleText = validation.OptionalText(patch.ResponsibleText, "responsibleText", LongestText);
        validation.Check(patch.PlanDates is not { Count: > MostPlanDates }, "planDates", $"At most {MostPlanDates}.");
        return await ChangeAsync(id, caller, runner, validation, async (work, item) =>
        {
            var before = RevisionRows.TextsOf(item);
            if (title is not null) item.Title = title;
            if (section is not null) item.Section = section;
            if (details is not null) item.Details = details;
            if (result is not null) item.Result = result;
            if (deadlineText is not null) RoadmapCorrection.SetDeadline(item, RoadmapCorrection.ReadDeadline(item, deadlineText));
            if (patch.Due is { } due) RoadmapCorrection.SetDeadline(item, RoadmapItemService.OnDay(item.Deadline, due, "Срок назначен куратором."));
            if (responsibleText is not null) RoadmapCorrection.SetResponsibles(work, item, responsibleText, RoadmapCorrection.ReadResponsibles(item, responsibleText));
            else await SetResponsiblesAsync(work, item, patch.Responsibles, validation, cancellation);
            if (validation.Failed) return null;
            RowCorrections.Record(work, item, before);
            if (!await TieAsync(work, item, patch.AnchorItemId, validation, cancellation)) return null;
            if (await NameDaysAsync(work, item, patch, validation, cancellation)) return null;
            if (patch.Accepted == true) return await RoadmapItemService.AcceptAsync(work, item, cancellation);
            await RoadmapCorrection.FollowAsync(work, item, cancellation);
            return null;
        }, cancellation);
    }

    private static Task<Results<Ok<RoadmapItemResponse>, ValidationProblem, NotFound, ProblemHttpResult>> CompleteAsync(
        string id, CompleteRequest? request, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation)
    {
        var validation = new Validation();
        var document = validation.OptionalText(request?.Document, "document", 300);
        return ChangeAsync(id, caller, runner, validation, async (work, item) =>
            await CloseAsync(work, item, request?.Occurrence, request?.DoneOn, document, validation, cancellation), cancellation);
    }

    private static Task<Results<Ok<RoadmapItemResponse>, ValidationProblem, NotFound, ProblemHttpResult>> FireAsync(
        string id, RoadmapItemTriggerRequest request, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation)
    {
        var validation = new Validation();
        var trigger = validation.Enum<RoadmapItemTrigger>(request.Trigger, "trigger");
        var document = validation.OptionalText(request.Document, "document", 300);
        var reason = validation.OptionalText(request.Reason, "reason", 500);
        if (trigger == RoadmapItemTrigger.Move) validation.Date(request.Due, "due");
        return ChangeAsync(id, caller, runner, validation, async (work, item) => trigger switch
        {
            _ when !RoadmapItemMachine.Table.MayBeFiredBy(trigger, TriggerSource.Curator) => NotTheCurators(work, item, trigger),
            RoadmapItemTrigger.Complete => await CloseAsync(work, item, request.Occurrence, request.DoneOn, document, validation, cancellation),
            RoadmapItemTrigger.Move => await MoveAsync(work, item, request, reason, validation, cancellation),
            RoadmapItemTrigger.Accept => await RoadmapItemService.AcceptAsync(work, item, cancellation),
            _ => await RoadmapItemService.FireAsync(work, item, trigger, cancellation),
        }, cancellation);
    }

    private static async Task<Refused?> MoveAsync(
        UnitOfWork work, RoadmapItem item, RoadmapItemTriggerRequest request, string? reason, Validation validation, CancellationToken cancellation)
    {
        CheckDay(item, request.Occurrence, validation);
        return validation.Failed ? null : await RoadmapItemService.MoveAsync(work, item, request.Occurrence, request.Due!.Value, reason, cancellation);
    }

    private static void CheckDay(RoadmapItem item, DateOnly? occurrence, Validation validation) =>
        validation.Check(occurrence is not { } on || item.Deadline.Occurrences.Contains(on), "occurrence", "No due day of this row.");

    private static async Task<Refused?> CloseAsync(
        UnitOfWork work, RoadmapItem item, DateOnly? occurrence, DateOnly? doneOn, string? document, Validation validation, CancellationToken cancellation)
    {
        CheckDay(item, occurrence, validation);
        return validation.Failed ? null : await RoadmapItemService.CompleteAsync(work, item, occurrence, doneOn ?? work.TodayAt(item.Roadmap!.School!), document, cancellation);
    }

    private static Refused NotTheCurators(UnitOfWork work, RoadmapItem item, RoadmapItemTrigger trigger)
    {
        var facts = RoadmapItemService.FactsOf(item, work.TodayAt(item.Roadmap!.School!));
        return new Refused(item.State, trigger, RoadmapItemMachine.Table.PermittedTriggers(item.State, facts, TriggerSource.Curator), "Это делает сама программа.", null);
    }

    /// <returns>False where it cannot wait for that row.</returns>
    private static async Task<bool> TieAsync(UnitOfWork work, RoadmapItem item, string? anchorItemId, Validation validation, CancellationToken cancellation)
    {
        if (anchorItemId is null) return true;
        var roadmap = await work.Db.WholeRoadmaps().SingleAsync(known => known.Id == item.RoadmapId, cancellation);
        var anchor = anchorItemId.Length == 0 ? null : roadmap.Items.Find(known => known.Id == Ids.Parse(anchorItemId));
        validation.Check(AnchorTies.MayBeTied(item), "anchorItemId", "The deadline of this row counts from no event.");
        validation.Check(anchorItemId.Length == 0 || anchor is not null, "anchorItemId", "No row of this roadmap.");
        validation.Check(anchor is null || AnchorTies.MayWaitFor(roadmap, item, anchor), "anchorItemId", "That row waits for this one, or is this one.");
        if (!validation.Failed) await AnchorTies.TieAsync(work, item, anchor, cancellation);
        return !validation.Failed;
    }

    /// <summary>Settles the row by the days that it waited for.</summary>
    /// <returns>Whether the request named any.</returns>
    private static async Task<bool> NameDaysAsync(UnitOfWork work, RoadmapItem item, RoadmapItemPatch patch, Validation validation, CancellationToken cancellation)
    {
        if (patch.PlanDates is { Count: > 0 } dates)
        {
            await RowAnchors.NameDatesAsync(work, item, dates, cancellation);
            return true;
        }

        if (patch.AnchorOn is not { } day) return false;
        if (!await RowAnchors.NameDayAsync(work, item, day, cancellation)) validation.Fail("anchorOn", "The words of the deadline do not say how to count from a day.");
        return true;
    }

    private static async Task SetResponsiblesAsync(
        UnitOfWork work, RoadmapItem item, IReadOnlyList<ResponsibleRequest?>? requests, Validation validation, CancellationToken cancellation)
    {
        var staff = await work.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation);
        if (ResponsibleRequest.ReadAll(requests, staff, validation) is not { } named || validation.Failed) return;
        RoadmapCorrection.SetResponsibles(work, item, string.Join(", ", named.Select(StaffMatch.Title)), named, named.Count == 0 ? ["Ответственный не указан."] : []);
    }

    private static Task<Results<Ok<RoadmapItemResponse>, ValidationProblem, NotFound, ProblemHttpResult>> ChangeAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, Validation validation, Func<UnitOfWork, RoadmapItem, Task<Refused?>> change, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<RoadmapItemResponse>, ValidationProblem, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await FindAsync(work, caller, id, cancellation) is not { } item) return TypedResults.NotFound();
            var refusal = validation.Failed ? null : await change(work, item);
            if (!validation.Failed && refusal is null) return TypedResults.Ok(await OfAsync(work, item, cancellation));
            work.Db.ChangeTracker.Clear();
            return refusal is not null ? Problems.Conflict(refusal) : validation.Problem();
        }, cancellation);

    private static async Task<RoadmapItem?> FindAsync(UnitOfWork work, CurrentCaller caller, string id, CancellationToken cancellation)
    {
        var itemId = Ids.Parse(id);
        var item = await work.Db.WholeItems().SingleOrDefaultAsync(known => known.Id == itemId, cancellation);
        return item is not null && caller.Sees(item.Roadmap!.SchoolId) ? item : null;
    }

    private static async Task<RoadmapItemResponse> OfAsync(UnitOfWork work, RoadmapItem item, CancellationToken cancellation) =>
        RoadmapItemResponse.Of(item, await work.Db.StaffOfAsync(item.Roadmap!.SchoolId, cancellation), work.TodayAt(item.Roadmap.School!), await RoadmapEvidence.OfAsync(work, item, cancellation));
}
