using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.History;

/// <param name="Text">What happened, in Russian.</param>
/// <param name="By">The name of the member of the staff, or «через API»; null for the program itself.</param>
internal sealed record HistoryLineResponse(DateTimeOffset At, string Text, string? By);

internal sealed class HistoryApi : IAdminEndpoints
{
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/roadmap-items/{id}/history", GetAsync).WithTags("Roadmaps").WithSummary("What happened to a row of a roadmap, oldest first.");

    private static async Task<Results<Ok<Page<HistoryLineResponse>>, NotFound>> GetAsync(
        string id, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        var itemId = Ids.Parse(id);
        var item = await db.WholeItems().AsNoTracking().SingleOrDefaultAsync(known => known.Id == itemId, cancellation);
        if (item is null || !caller.Sees(item.Roadmap!.SchoolId)) return TypedResults.NotFound();
        var lines = await RowHistory.OfAsync(db, item, cancellation);
        return TypedResults.Ok(new Page<HistoryLineResponse>(
            [.. lines.Select(line => new HistoryLineResponse(SchoolTime.AtSchool(line.At, item.Roadmap.School!), line.Text, line.By))], null));
    }
}
