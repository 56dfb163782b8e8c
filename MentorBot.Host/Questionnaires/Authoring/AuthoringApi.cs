using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Questionnaires.Kinds;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.OfficeFiles;
using MentorBot.Host.Questionnaires.Shelf;
using MentorBot.Host.Questionnaires.Workbooks;
using MentorBot.Host.Spreadsheets.Reading;
using MentorBot.Host.Spreadsheets.Writing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Questionnaires.Authoring;

/// <summary>Questionnaires that schools write themselves: workbooks in and out, drafts, publishing.</summary>
internal sealed class AuthoringApi : IAdminEndpoints
{
    /// <summary>The file and the form around it.</summary>
    private const int LargestBody = OfficeFileCheck.MostBytes + (1024 * 1024);

    public void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("Questionnaires");
        group.MapPost("/schools/{id}/questionnaires", UploadAsync).DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestBody })
            .WithSummary("Reads a questionnaire from its workbook and keeps it as a draft.");
        group.MapGet("/schools/{id}/questionnaires", ListAsync).WithSummary("The questionnaires of a school's own: drafts and versions.");
        group.MapPost("/questionnaires/{id}/publish", PublishAsync).WithSummary("Gives a draft to people: new words in place, other questions as a new version.");
        group.MapPost("/questionnaires/{id}/withdraw", WithdrawAsync).WithSummary("Gives a school's questionnaire to nobody any more; who is inside finishes it.");
        group.MapDelete("/questionnaires/{id}", DeleteAsync).WithSummary("Drops a draft.");
        group.MapGet("/questionnaires/{code}.xlsx", ExportAsync).WithSummary("A questionnaire as a workbook; «template» is one to start from.");
    }

    private static async Task<Results<Created<DraftResponse>, NotFound, ValidationProblem, ProblemHttpResult>> UploadAsync(
        string id, IFormFile? file, CurrentCaller caller, UnitOfWorkRunner runner, SchoolWorkbooks workbooks, QuestionnairePublishing publishing, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var validation = new Validation();
        validation.Check(file is { Length: > 0 }, "file", "Required: the workbook of the questionnaire.");
        if (validation.Failed) return validation.Problem();
        if (file!.Length > OfficeFileCheck.MostBytes) return Problems.PayloadTooLarge("Файл больше 20 МБ.");
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        var reading = workbooks.Read(content.ToArray(), Path.GetFileName(file.FileName), school.Id);
        if (reading.Problem is { } problem) return Refuse(problem);
        if (reading.Questionnaire is not { } questionnaire) return Refuse(reading);
        return await runner.RunAsync<Results<Created<DraftResponse>, NotFound, ValidationProblem, ProblemHttpResult>>(caller.Actor, async work =>
        {
            var draft = await QuestionnairePublishing.SaveDraftAsync(work, school.Id, questionnaire, cancellation);
            var change = ChangeResponse.Of(await publishing.CompareAsync(work.Db, draft, cancellation));
            var answer = new DraftResponse(VersionResponse.Of(draft), [.. questionnaire.Items.Select(ItemOf)], [.. reading.Warnings.Select(RemarkResponse.Of)], change);
            return TypedResults.Created($"/api/v1/schools/{id}/questionnaires", answer);
        }, cancellation);
    }

    private static async Task<Results<Ok<Page<VersionResponse>>, NotFound>> ListAsync(
        string id, [AsParameters] PageRequest page, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var found = await db.QuestionnaireVersions.AsNoTracking().Where(version => version.OwnerId == school.Id).PageAsync(version => version.Id, page, cancellation);
        return TypedResults.Ok(found.Select(VersionResponse.Of));
    }

    private static Task<Results<Ok<PublicationResponse>, NotFound, ProblemHttpResult>> PublishAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, QuestionnairePublishing publishing, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<PublicationResponse>, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await FindAsync(work.Db, caller, id, cancellation) is not { } draft) return TypedResults.NotFound();
            if (draft.State != VersionState.Draft) return Conflict(draft, "Publish", "Публикуется только черновик.");
            var publication = await publishing.PublishAsync(work, draft, cancellation);
            return publication.Version is { } version
                ? TypedResults.Ok(new PublicationResponse(VersionResponse.Of(version), ChangeResponse.Of(publication.Change)))
                : Problems.Conflict(publication.Refusal!);
        }, cancellation);

    private static Task<Results<Ok<VersionResponse>, NotFound, ProblemHttpResult>> WithdrawAsync(
        string id, CurrentCaller caller, UnitOfWorkRunner runner, QuestionnairePublishing publishing, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<VersionResponse>, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await FindAsync(work.Db, caller, id, cancellation) is not { } version) return TypedResults.NotFound();
            if (version.State != VersionState.Published) return Conflict(version, "Withdraw", "Отозвать можно только опубликованную анкету.");
            await publishing.WithdrawAsync(work, version, cancellation);
            return TypedResults.Ok(VersionResponse.Of(version));
        }, cancellation);

    private static Task<Results<NoContent, NotFound, ProblemHttpResult>> DeleteAsync(string id, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<NoContent, NotFound, ProblemHttpResult>>(caller.Actor, async work =>
        {
            if (await FindAsync(work.Db, caller, id, cancellation) is not { } draft) return TypedResults.NotFound();
            if (draft.State != VersionState.Draft) return Conflict(draft, "Delete", "Удалить можно только черновик: ответы хранят свою версию.");
            work.Db.QuestionnaireVersions.Remove(draft);
            return TypedResults.NoContent();
        }, cancellation);

    private static async Task<Results<FileContentHttpResult, NotFound>> ExportAsync(
        string code, [FromQuery] string? schoolId, CurrentCaller caller, QuestionnaireShelf shelf, CancellationToken cancellation)
    {
        if (code == WorkbookTemplate.Name) return Workbook(WorkbookTemplate.Write(), code);
        if (!caller.MaySeeShelfOf(schoolId, out var owner) || !shelf.CodesOf(owner).Contains(code)) return TypedResults.NotFound();
        return Workbook(WorkbookWriter.Write(await shelf.CurrentAsync(owner, code, cancellation)), code);
    }

    private static FileContentHttpResult Workbook(byte[] content, string name) => TypedResults.File(content, SpreadsheetWriter.ContentType, name + ".xlsx");

    private static async Task<QuestionnaireVersion?> FindAsync(MentorBotDb db, CurrentCaller caller, string id, CancellationToken cancellation)
    {
        var versionId = Ids.Parse(id);
        var version = await db.QuestionnaireVersions.SingleOrDefaultAsync(known => known.Id == versionId && known.OwnerId != QuestionnaireVersion.TheProgram, cancellation);
        return version is not null && caller.Sees(version.OwnerId) ? version : null;
    }

    private static DraftItemResponse ItemOf(Item item) => new(item.Key, item.Type.Kind.Word(), item.Required, item.Prompt, item.When);

    private static ProblemHttpResult Conflict(QuestionnaireVersion version, string trigger, string reason) =>
        Problems.Conflict(version.State.ToString(), trigger, version.State switch
        {
            VersionState.Draft => ["Publish", "Delete"],
            VersionState.Published => ["Withdraw"],
            _ => [],
        }, reason, rule: null);

    private static ProblemHttpResult Refuse(SpreadsheetProblem problem) => problem.Kind switch
    {
        SpreadsheetProblemKind.TooLarge => Problems.PayloadTooLarge(problem.Message),
        SpreadsheetProblemKind.UnsupportedFormat => Problems.UnsupportedMediaType(problem.Message),
        _ => TypedResults.Problem(problem.Message, statusCode: StatusCodes.Status422UnprocessableEntity),
    };

    private static ProblemHttpResult Refuse(WorkbookReading reading) => TypedResults.Problem(
        $"Ошибок в книге: {reading.Errors.Count}. Первая: {reading.Errors[0]}", statusCode: StatusCodes.Status422UnprocessableEntity, title: "The workbook has mistakes.",
        extensions: new Dictionary<string, object?>
        {
            ["errors"] = reading.Errors.Select(RemarkResponse.Of).ToList(),
            ["warnings"] = reading.Warnings.Select(RemarkResponse.Of).ToList(),
        });
}
