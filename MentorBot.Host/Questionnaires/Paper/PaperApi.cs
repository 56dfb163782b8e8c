using System.Text.Json;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Questionnaires.Web.Html;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Paper;

/// <param name="AnsweredOn">The day on the paper.</param>
/// <param name="Answers">Key → value as the contract writes it; null or left out where the paper is empty.</param>
internal sealed record PaperRequest(DateOnly? AnsweredOn, IReadOnlyDictionary<string, JsonElement>? Answers);

internal sealed record PaperResponse(string AssignmentId, string State, string Source, DateOnly AnsweredOn, IReadOnlyDictionary<string, JsonElement> Answers);

internal sealed class PaperApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var paper = api.MapGroup("").WithTags("Questionnaires");
        paper.MapPost("/assignments/{id}/paper", EnterAsync).WithSummary("Enters an answer sheet of paper and hands it in; all of it or nothing.");
        paper.MapGet("/questionnaires/{code}/blank", BlankAsync).Produces(StatusCodes.Status200OK, contentType: "text/html").WithSummary("The empty sheet of a questionnaire, as a page for printing.");
    }

    private static async Task<Results<Ok<PaperResponse>, ValidationProblem, NotFound, ProblemHttpResult>> EnterAsync(
        string id, PaperRequest request, CurrentCaller caller, UnitOfWorkRunner units, PaperSheet sheet, CancellationToken cancellation)
    {
        var assignmentId = Ids.Parse(id);
        return await units.RunAsync<Results<Ok<PaperResponse>, ValidationProblem, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            var assignment = await work.Db.Assignments.SingleOrDefaultAsync(known => known.Id == assignmentId, cancellation);
            if (assignment is null || !caller.Sees(assignment.SchoolId)) return TypedResults.NotFound();
            var school = await work.Db.Schools.SingleAsync(known => known.Id == assignment.SchoolId, cancellation);
            var validation = new Validation();
            var day = validation.Date(request.AnsweredOn, "answeredOn");
            validation.Check(request.AnsweredOn is null || PaperSheet.MayBeAnsweredOn(day, work.TodayAt(school)), "answeredOn", "Not in the future and not more than a year ago.");
            validation.Check(request.Answers is not null, "answers", "Required.");
            return validation.Failed ? validation.Problem() : await HandInAsync(work, assignment, day, request.Answers!, sheet, cancellation);
        }, cancellation);
    }

    private static async Task<Results<Ok<PaperResponse>, ValidationProblem, NotFound, ProblemHttpResult>> HandInAsync(
        UnitOfWork work, Assignment assignment, DateOnly day, IReadOnlyDictionary<string, JsonElement> answers, PaperSheet sheet, CancellationToken cancellation)
    {
        var (questionnaire, context) = await sheet.ContextAsync(work, assignment, day, cancellation);
        var walk = PaperWalk.Through(questionnaire, context, prompt => PaperJson.Read(answers, prompt.ItemKey!));
        if (walk.ClosedByGate is { } gate) return Problems.Conflict($"The gate “{gate}” keeps the questionnaire closed.");
        var mistakes = PaperJson.Mistakes(questionnaire, answers, walk);
        if (mistakes.Count > 0) return Unprocessable(mistakes);
        if (await sheet.SubmitAsync(work, assignment, questionnaire, walk.Result!, day, cancellation) is { } refusal) return Problems.Conflict(refusal);
        return TypedResults.Ok(new PaperResponse(
            Ids.Text(assignment.Id), assignment.State.ToString(), assignment.Source, day, RunStore.Shown(walk.Result!.Answers)));
    }

    private static ProblemHttpResult Unprocessable(Dictionary<string, string[]> mistakes) => TypedResults.Problem(new HttpValidationProblemDetails(mistakes)
    {
        Status = StatusCodes.Status422UnprocessableEntity,
        Title = "The sheet does not fit the questionnaire.",
        Detail = "Nothing was stored.",
    });

    private static async Task<Results<PageResult, NotFound>> BlankAsync(
        string code, [FromQuery] string? schoolId, CurrentCaller caller, QuestionnaireShelf shelf, CancellationToken cancellation)
    {
        if (!caller.MaySeeShelfOf(schoolId, out var owner) || !shelf.CodesOf(owner).Contains(code)) return TypedResults.NotFound();
        return BlankPage.Result(await shelf.CurrentAsync(owner, code, cancellation));
    }
}
