using MentorBot.Host.Admin;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Html;
using MentorBot.Host.Roadmaps.Pages;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Exports;

internal sealed class RoadmapExportsApi : IAdminEndpoints
{
    /// <summary>A picture may bring its own looks, and nothing else.</summary>
    private const string PicturePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public void Map(RouteGroupBuilder api)
    {
        var roadmap = api.MapGroup("/roadmaps/{id}").WithTags("Roadmaps");
        roadmap.MapGet("/export.xlsx", (string id, HttpContext http, CurrentCaller caller, MentorBotDb db, TimeProvider clock) => ExportAsync(id, RoadmapFormat.Xlsx, http, caller, db, clock))
            .Produces(StatusCodes.Status200OK, contentType: Spreadsheets.Writing.SpreadsheetWriter.ContentType)
            .WithSummary("The roadmap in the columns of its document with how it stands, as a workbook.");
        roadmap.MapGet("/export.docx", (string id, HttpContext http, CurrentCaller caller, MentorBotDb db, TimeProvider clock) => ExportAsync(id, RoadmapFormat.Docx, http, caller, db, clock))
            .Produces(StatusCodes.Status200OK, contentType: RoadmapDocument.ContentType)
            .WithSummary("The same as a Word document.");
        roadmap.MapGet("/timeline.svg", DrawAsync)
            .Produces(StatusCodes.Status200OK, contentType: "image/svg+xml")
            .WithSummary("The roadmap as a picture: sections, months, what is done, due and overdue.");
    }

    private static async Task<IResult> ExportAsync(string id, RoadmapFormat format, HttpContext http, CurrentCaller caller, MentorBotDb db, TimeProvider clock) =>
        await FindAsync(id, caller, db, http.RequestAborted) is { } roadmap
            ? RoadmapExport.Of(roadmap, format, TodayAt(roadmap, clock)).Result(http)
            : TypedResults.NotFound();

    private static async Task<IResult> DrawAsync(string id, HttpContext http, CurrentCaller caller, MentorBotDb db, TimeProvider clock)
    {
        if (await FindAsync(id, caller, db, http.RequestAborted) is not { } roadmap) return TypedResults.NotFound();
        PageResult.Protect(http, PicturePolicy);
        return TypedResults.Text(RoadmapPicture.File(roadmap, TodayAt(roadmap, clock)).Text, RoadmapPicture.ContentType);
    }

    private static async Task<Roadmap?> FindAsync(string id, CurrentCaller caller, MentorBotDb db, CancellationToken cancellation)
    {
        var roadmapId = Ids.Parse(id);
        var roadmap = await db.WholeRoadmaps().AsNoTracking().SingleOrDefaultAsync(known => known.Id == roadmapId, cancellation);
        return roadmap is not null && caller.Sees(roadmap.SchoolId) ? roadmap : null;
    }

    private static DateOnly TodayAt(Roadmap roadmap, TimeProvider clock) => SchoolTime.ClockOf(roadmap.School!).DayOf(clock.GetUtcNow());
}
