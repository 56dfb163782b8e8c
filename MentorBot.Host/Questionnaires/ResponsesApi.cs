using System.Text.Json;
using MentorBot.Domain.Assignments;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
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
        string id, [AsParameters] PageRequest page, CurrentCaller caller, UnitOfWorkRunner runner, QuestionnaireShelf shelf, CancellationToken cancellation)
    {
        var participantId = Ids.Parse(id);
        var dialogs = shelf.BuiltIn.All.Where(questionnaire => questionnaire.System).Select(questionnaire => questionnaire.Code).ToList();
        return await runner.RunAsync<Results<Ok<Page<ResponseResponse>>, NotFound>>(caller.Actor, async work =>
        {
            var participant = await work.Db.Participants.AsNoTracking().SingleOrDefaultAsync(known => known.Id == participantId, cancellation);
            if (participant is null || !caller.Sees(participant.SchoolId)) return TypedResults.NotFound();
            var found = await work.Db.Assignments.AsNoTracking()
                .Where(assignment => assignment.AssigneeId == participantId && !dialogs.Contains(assignment.Code))
                .PageAsync(assignment => assignment.Id, page, cancellation);
            var items = new List<ResponseResponse>(found.Items.Count);
            foreach (var assignment in found.Items) items.Add(await OfAsync(work, assignment, await shelf.OfAsync(assignment, cancellation), caller, cancellation));
            return TypedResults.Ok(new Page<ResponseResponse>(items, found.NextCursor));
        }, cancellation);
    }

    private static async Task<ResponseResponse> OfAsync(
        UnitOfWork work, Assignment assignment, Questionnaire questionnaire, CurrentCaller caller, CancellationToken cancellation)
    {
        var answers = await RunStore.AnswersAsync(work.Db, assignment.Id, cancellation);
        var shown = caller.IsCurators ? RunStore.Shown(answers) : RunStore.Open(questionnaire, answers);

        // Who reads what is restricted leaves a trace.
        if (questionnaire.Items.Any(item => item.Visibility == Visibility.Restricted && shown.ContainsKey(item.Key)))
            work.Record(AssignmentTriggers.Machine, assignment.Id, assignment.State.ToString(), assignment.State.ToString(), "ReadRestricted");
        return new ResponseResponse(
            Ids.Text(assignment.Id),
            assignment.Code,
            assignment.DefinitionVersion,
            assignment.State,
            assignment.Source,
            Ids.Text(assignment.PairId),
            await work.Db.Meetings.Where(meeting => meeting.Id == assignment.MeetingId).Select(meeting => (int?)meeting.Number).SingleOrDefaultAsync(cancellation),
            assignment.StartedAt,
            assignment.SubmittedAt,
            shown);
    }
}
