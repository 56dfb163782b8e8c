using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Roadmaps;

/// <param name="SchoolId">Whose conventions are to be followed; without it, those of most schools.</param>
internal sealed record DeadlineReadingRequest(string? Text, DateOnly? PeriodStart, DateOnly? PeriodEnd, DateOnly? AdoptedOn, string? SchoolId);

/// <param name="SchoolId">Whose abbreviations are to be known; without it, those of the program.</param>
internal sealed record ResponsiblesReadingRequest(string? Text, string? SchoolId);

/// <param name="Confidence">high, medium or low.</param>
/// <param name="Reasons">What was not understood.</param>
internal sealed record ResponsiblesReadingResponse(IReadOnlyList<ResponsibleResponse> Items, string? NextCursor, string Confidence, IReadOnlyList<string> Reasons);

/// <summary>How a cell would be read: the live preview while it is corrected. Nothing is stored.</summary>
internal sealed class ReadingsApi : IAdminEndpoints
{
    private const int LongestText = 5000;

    public void Map(RouteGroupBuilder api)
    {
        var readings = api.MapGroup("/readings").WithTags("Roadmaps").WithMetadata(new ChangesNothing());
        readings.MapPost("/deadline", ReadDeadlineAsync).WithSummary("Reads the words of a deadline.");
        readings.MapPost("/responsibles", ReadResponsiblesAsync).WithSummary("Reads the words of a responsible cell.");
    }

    private static async Task<Results<Ok<DeadlineResponse>, ValidationProblem>> ReadDeadlineAsync(
        DeadlineReadingRequest request, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        var validation = new Validation();
        validation.Check(request.Text is { Length: <= LongestText }, "text", $"Required, at most {LongestText} characters.");
        var start = validation.Date(request.PeriodStart, "periodStart");
        var end = validation.Date(request.PeriodEnd, "periodEnd");
        validation.Check(start <= end, "periodEnd", "Not before periodStart.");
        var settings = await SettingsAsync(request.SchoolId, caller, db, validation, cancellation);
        return validation.Failed
            ? validation.Problem()
            : TypedResults.Ok(DeadlineResponse.Of(DeadlineReader.Read(request.Text, new DeadlineContext(start, end, request.AdoptedOn) { Settings = settings.Deadlines })));
    }

    private static async Task<Results<Ok<ResponsiblesReadingResponse>, ValidationProblem>> ReadResponsiblesAsync(
        ResponsiblesReadingRequest request, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        var validation = new Validation();
        validation.Check(request.Text is { Length: <= LongestText }, "text", $"Required, at most {LongestText} characters.");
        var settings = await SettingsAsync(request.SchoolId, caller, db, validation, cancellation);
        if (validation.Failed) return validation.Problem();
        var read = ResponsibleReader.Read(request.Text, settings.Responsibles);
        return TypedResults.Ok(new ResponsiblesReadingResponse(
            [.. read.Parties.Select(ResponsibleResponse.Of)], null, DeadlineResponse.Word(read.Confidence), [.. ReadingReasons.OfResponsibles(read)]));
    }

    private static async Task<SchoolSettings> SettingsAsync(string? schoolId, CurrentCaller caller, MentorBotDb db, Validation validation, CancellationToken cancellation)
    {
        if (schoolId is null) return SchoolSettings.Default;
        var school = await db.FindSchoolAsync(caller, schoolId, cancellation);
        validation.Check(school is not null, "schoolId", "No school of this key.");
        return school?.Settings ?? SchoolSettings.Default;
    }
}
