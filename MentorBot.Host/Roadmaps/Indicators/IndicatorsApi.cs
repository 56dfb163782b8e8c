using MentorBot.Domain.Roadmaps.Indicators;
using MentorBot.Host.Admin;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Indicators;

/// <param name="Value">A figure, as «37,5 %» or «12».</param>
internal sealed record IndicatorFactRequest(string? Value);

internal sealed class IndicatorsApi : IAdminEndpoints
{
    private const int LongestValue = 100;

    public void Map(RouteGroupBuilder api) =>
        api.MapPut("/roadmaps/{id}/indicators/{number}/{year:int}", SetAsync).WithTags("Roadmaps").WithSummary("Writes down what an indicator has come to in a year.");

    private static Task<Results<Ok<RoadmapIndicatorResponse>, ValidationProblem, NotFound>> SetAsync(
        string id, string number, int year, IndicatorFactRequest request, CurrentCaller caller, UnitOfWorkRunner runner, CancellationToken cancellation) =>
        runner.RunAsync<Results<Ok<RoadmapIndicatorResponse>, ValidationProblem, NotFound>>(caller.Actor, async work =>
        {
            var roadmapId = Ids.Parse(id);
            var roadmap = await work.Db.Roadmaps.Include(known => known.School).SingleOrDefaultAsync(known => known.Id == roadmapId, cancellation);
            if (roadmap is null || !caller.Sees(roadmap.SchoolId) || roadmap.Indicators.FirstOrDefault(known => known.Number == number) is not { } indicator) return TypedResults.NotFound();
            var validation = new Validation();
            var value = validation.Text(request.Value, "value", LongestValue);
            validation.Check(value.Length == 0 || IndicatorValue.Read(value, isShare: false) is not null, "value", "One figure, as «37,5 %» or «12».");
            validation.Check(indicator.Targets.ContainsKey(year), "year", $"One of: {string.Join(", ", indicator.Targets.Keys.Order())}.");
            if (validation.Failed) return validation.Problem();
            IndicatorBook.Set(work, roadmap, indicator, year, value, work.Actor);
            var counted = await new IndicatorReader(work.Db, cancellation).CountAsync(roadmap, work.TodayAt(roadmap.School!));
            return TypedResults.Ok(RoadmapIndicatorResponse.Of(roadmap, indicator, counted));
        }, cancellation);
}
