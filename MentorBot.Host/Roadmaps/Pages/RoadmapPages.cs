using MentorBot.Host.AccessLinks;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Doors;
using MentorBot.Host.Roadmaps.Exports;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>Where roadmaps are on the web.</summary>
internal static class RoadmapPages
{
    private static readonly string[] Looks = [HttpMethods.Get, HttpMethods.Head];

    public static void MapRoadmapPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup($"{AccessAddresses.Roadmap}/{{token}}").ExcludeFromDescription();
        pages.MapMethods("", Looks, ShowAsync);
        pages.MapMethods("/export.xlsx", Looks, (string token, string? map, HttpContext http, AccessDoor door, MentorBotDb db, TimeProvider clock) =>
            LoadAsync(token, map, RoadmapFormat.Xlsx, http, door, db, clock));
        pages.MapMethods("/export.docx", Looks, (string token, string? map, HttpContext http, AccessDoor door, MentorBotDb db, TimeProvider clock) =>
            LoadAsync(token, map, RoadmapFormat.Docx, http, door, db, clock));
    }

    private static async Task<IResult> ShowAsync(string token, string? map, HttpContext http, AccessDoor door, MentorBotDb db, TimeProvider clock)
    {
        var (link, shut) = await door.LookAsync(http, token, AccessLinkKind.Roadmap);
        if (link is null) return shut!;
        var roadmaps = await ShownAsync(db, link, http.RequestAborted);
        if (Chosen(roadmaps, map) is not { } roadmap) return AccessNotices.Of(ShutReason.Unknown);
        return new RoadmapPage(roadmap, [.. roadmaps.Where(other => other != roadmap)], $"{AccessAddresses.Roadmap}/{token}", Today(roadmap, clock)).Result();
    }

    private static async Task<IResult> LoadAsync(string token, string? map, RoadmapFormat format, HttpContext http, AccessDoor door, MentorBotDb db, TimeProvider clock)
    {
        var (link, shut) = await door.LookAsync(http, token, AccessLinkKind.Roadmap);
        if (link is null) return shut!;
        if (Chosen(await ShownAsync(db, link, http.RequestAborted), map) is not { } roadmap) return AccessNotices.Of(ShutReason.Unknown);
        return RoadmapExport.Of(roadmap, format, Today(roadmap, clock)).Result(http);
    }

    /// <summary>The one that the link names; else those of the school that are live, the newest first.</summary>
    private static Task<List<Roadmap>> ShownAsync(MentorBotDb db, AccessLink link, CancellationToken cancellation) => db.WholeRoadmaps().AsNoTracking()
        .Where(roadmap => roadmap.SchoolId == link.SchoolId && (link.RoadmapId == null ? roadmap.LiveOn != null : roadmap.Id == link.RoadmapId))
        .OrderByDescending(roadmap => roadmap.Id).ToListAsync(cancellation);

    private static Roadmap? Chosen(List<Roadmap> shown, string? map) =>
        map is null ? shown.FirstOrDefault() : shown.Find(roadmap => roadmap.Id == Ids.Parse(map));

    private static DateOnly Today(Roadmap roadmap, TimeProvider clock) => SchoolTime.ClockOf(roadmap.School!).DayOf(clock.GetUtcNow());
}
