using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Domain.Roadmaps.Reading.Responsibles;
using MentorBot.Host.Admin;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MentorBot.Host.Roadmaps;

internal sealed record DeadlineReadingRequest(string? Text, DateOnly? PeriodStart, DateOnly? PeriodEnd, DateOnly? AdoptedOn);

internal sealed record ResponsiblesReadingRequest(string? Text);

/// <summary>How a cell would be read: the live preview while it is corrected. Nothing is stored.</summary>
internal sealed class ReadingsApi : IAdminEndpoints
{
    private const int LongestText = 5000;

    public void Map(RouteGroupBuilder api)
    {
        var readings = api.MapGroup("/readings").WithTags("Roadmaps").WithMetadata(new ChangesNothing());
        readings.MapPost("/deadline", ReadDeadline).WithSummary("Reads the words of a deadline.");
        readings.MapPost("/responsibles", ReadResponsibles).WithSummary("Reads the words of a responsible cell.");
    }

    private static Results<Ok<DeadlineResponse>, ValidationProblem> ReadDeadline(DeadlineReadingRequest request)
    {
        var validation = new Validation();
        validation.Check(request.Text is { Length: <= LongestText }, "text", $"Required, at most {LongestText} characters.");
        var start = validation.Date(request.PeriodStart, "periodStart");
        var end = validation.Date(request.PeriodEnd, "periodEnd");
        validation.Check(start <= end, "periodEnd", "Not before periodStart.");
        return validation.Failed
            ? validation.Problem()
            : TypedResults.Ok(DeadlineResponse.Of(DeadlineReader.Read(request.Text, new DeadlineContext(start, end, request.AdoptedOn))));
    }

    private static Results<Ok<Page<ResponsibleResponse>>, ValidationProblem> ReadResponsibles(ResponsiblesReadingRequest request)
    {
        var validation = new Validation();
        validation.Check(request.Text is { Length: <= LongestText }, "text", $"Required, at most {LongestText} characters.");
        return validation.Failed
            ? validation.Problem()
            : TypedResults.Ok(new Page<ResponsibleResponse>([.. ResponsibleReader.Read(request.Text!).Select(ResponsibleResponse.Of)], null));
    }
}
