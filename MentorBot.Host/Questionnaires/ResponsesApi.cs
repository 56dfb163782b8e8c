using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires;

internal sealed record ResponseResponse(
    string AssignmentId, string Code, int Version, AssignmentState State, string Source, string? PairId, int? MeetingNumber,
    DateTimeOffset? StartedAt, DateTimeOffset? SubmittedAt, IReadOnlyDictionary<string, JsonElement> Answers);

internal sealed class ResponsesApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/participants/{id}/responses", ListAsync).WithTags("Questionnaires").WithSummary("What a participant has answered, finished or not.");

    private static async Task<Results<Ok<Page<ResponseResponse>>, NotFound>> ListAsync(
        string id, [AsParameters] PageRequest page, CurrentCaller caller, MentorBotDb db, QuestionnaireShelf shelf, CancellationToken cancellation)
    {
        var participantId = Ids.Parse(id);
        var participant = await db.Participants.AsNoTracking().SingleOrDefaultAsync(known => known.Id == participantId, cancellation);
        if (participant is null || !caller.Sees(participant.SchoolId)) return TypedResults.NotFound();
        var dialogs = shelf.BuiltIn.All.Where(questionnaire => questionnaire.System).Select(questionnaire => questionnaire.Code).ToList();
        var found = await db.Assignments.AsNoTracking()
            .Where(assignment => assignment.AssigneeId == participantId && !dialogs.Contains(assignment.Code))
            .PageAsync(assignment => assignment.Id, page, cancellation);
        var items = new List<ResponseResponse>(found.Items.Count);
        foreach (var assignment in found.Items) items.Add(await OfAsync(db, assignment, cancellation));
        return TypedResults.Ok(new Page<ResponseResponse>(items, found.NextCursor));
    }

    private static async Task<ResponseResponse> OfAsync(MentorBotDb db, Assignment assignment, CancellationToken cancellation) => new(
        Ids.Text(assignment.Id),
        assignment.Code,
        assignment.DefinitionVersion,
        assignment.State,
        assignment.Source,
        Ids.Text(assignment.PairId),
        assignment.MeetingId is null ? null : await db.Meetings.Where(meeting => meeting.Id == assignment.MeetingId).Select(meeting => (int?)meeting.Number).SingleOrDefaultAsync(cancellation),
        assignment.StartedAt,
        assignment.SubmittedAt,
        RunStore.Shown(await RunStore.AnswersAsync(db, assignment.Id, cancellation)));
}
