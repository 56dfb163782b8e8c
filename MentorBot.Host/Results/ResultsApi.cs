using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Participants;
using MentorBot.Host.Results.Exports;
using MentorBot.Host.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MentorBot.Host.Results;

/// <summary>Figures for any key of the school; files with each answer for those who lead it.</summary>
internal sealed class ResultsApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api)
    {
        var results = api.MapGroup("/schools/{id}/results").WithTags("Results");
        results.MapGet("", RatesAsync).WithSummary("Who was asked and who has answered, by questionnaire and group.");
        results.MapGet("/change", ChangeAsync).WithSummary("The change from before the programme to after it, by key, form and role.");
        results.MapGet("/{code}", DistributionsAsync).WithSummary("How the answers to each item are distributed.");
        results.MapGet("/{code}.xlsx", (string id, string code, string? include, ResultsDoor door, CurrentCaller caller, CancellationToken cancellation) =>
            ExportAsync(id, code, include, ExportFormat.Xlsx, door, caller, cancellation)).WithSummary("Every answer, as a workbook with its code book.");
        results.MapGet("/{code}.csv", (string id, string code, string? include, ResultsDoor door, CurrentCaller caller, CancellationToken cancellation) =>
            ExportAsync(id, code, include, ExportFormat.Csv, door, caller, cancellation)).WithSummary("Every answer, as CSV.");
    }

    private static async Task<Results<Ok<Page<RateResponse>>, ValidationProblem, NotFound>> RatesAsync(
        string id, [FromQuery] string? code, [FromQuery] string? form, [FromQuery] string? role, [FromQuery] string? from, [FromQuery] string? to,
        CurrentCaller caller, MentorBotDb db, ResponseRates rates, CancellationToken cancellation)
    {
        if (await db.FindSchoolAsync(caller, id, cancellation) is not { } school) return TypedResults.NotFound();
        var validation = new Validation();
        validation.OptionalCode(form, "form", MentoringForms.All);
        var (first, last) = (Day(from, "from", validation), Day(to, "to", validation));
        validation.Check(first is null || last is null || first <= last, "to", "Not before from.");
        if (validation.Failed) return validation.Problem();
        var found = await rates.OfAsync(school.Id, new RateFilter(code, form, role, StartOf(first, school), StartOf(last?.AddDays(1), school)), cancellation);
        return TypedResults.Ok(new Page<RateResponse>([.. found.Select(RateResponse.Of)], null));
    }

    private static async Task<Results<Ok<Page<ChangeResponse>>, ValidationProblem, NotFound, ForbidHttpResult>> ChangeAsync(
        string id, [FromQuery] string? form, [FromQuery] string? include, CurrentCaller caller, ResultsDoor door, ChangeReport report, CancellationToken cancellation)
    {
        var validation = new Validation();
        validation.OptionalCode(form, "form", MentoringForms.All);
        var scope = ResultsScope.Read(include, validation);
        if (validation.Failed) return validation.Problem();
        if (!scope.IsOpenTo(caller)) return TypedResults.Forbid();
        if (await door.EnterAsync(id, caller, scope, "change", cancellation) is not { } school) return TypedResults.NotFound();
        var changes = await report.OfAsync(school.Id, form, scope, cancellation);
        return TypedResults.Ok(new Page<ChangeResponse>([.. changes.Select(ChangeResponse.Of)], null));
    }

    private static async Task<Results<Ok<DistributionResponse>, ValidationProblem, NotFound, ForbidHttpResult>> DistributionsAsync(
        string id, string code, [FromQuery] string? include, CurrentCaller caller, ResultsDoor door, DistributionReports reports, CancellationToken cancellation)
    {
        var validation = new Validation();
        var scope = ResultsScope.Read(include, validation);
        if (validation.Failed) return validation.Problem();
        if (!scope.IsOpenTo(caller)) return TypedResults.Forbid();
        if (await door.EnterAsync(id, caller, scope, code, cancellation) is not { } school) return TypedResults.NotFound();
        if (await door.Versions.FindAsync(school.Id, code, cancellation) is not { } versions) return TypedResults.NotFound();
        return TypedResults.Ok(DistributionResponse.Of(await reports.OfAsync(school.Id, versions, scope, cancellation)));
    }

    /// <summary>A file shows each person's answers one by one: it is for those who lead the programme at the school.</summary>
    private static async Task<Results<FileStreamHttpResult, ValidationProblem, NotFound, ForbidHttpResult>> ExportAsync(
        string id, string code, string? include, ExportFormat format, ResultsDoor door, CurrentCaller caller, CancellationToken cancellation)
    {
        var validation = new Validation();
        var scope = ResultsScope.Read(include, validation);
        if (validation.Failed) return validation.Problem();
        if (!caller.MayChangeThings || !scope.IsOpenTo(caller)) return TypedResults.Forbid();
        if (await door.EnterAsync(id, caller, scope, $"{code}.{format}", cancellation) is not { } school) return TypedResults.NotFound();
        if (await door.Versions.FindAsync(school.Id, code, cancellation) is not { } versions) return TypedResults.NotFound();
        var file = await door.Export.ToFileAsync(school, versions, scope, format, cancellation);
        return TypedResults.Stream(file, ResultExport.ContentTypeOf(format), ResultExport.NameOf(versions.Code, door.TodayAt(school), format));
    }

    private static DateOnly? Day(string? text, string field, Validation validation)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (CalendarDay.TryParse(text, out var day)) return day;
        validation.Fail(field, "A day, as yyyy-MM-dd.");
        return null;
    }

    private static DateTimeOffset? StartOf(DateOnly? day, School school) => day is { } known ? SchoolTime.StartOf(known, school) : null;
}
