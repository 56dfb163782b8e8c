using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Questionnaires.Web.Html;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>The timeline of a roadmap, for a page or as a file that stands alone.</summary>
internal static class RoadmapPicture
{
    public const string ContentType = "image/svg+xml; charset=utf-8";

    /// <summary>In pixels.</summary>
    private const int Width = 1200;

    /// <summary>What the file needs of the looks that a page loads.</summary>
    private static readonly Markup Style = new($"<style>{PageAssets.TimelineStyle()} svg.timeline {{ background: var(--t-paper); font: 14px/1.4 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }}</style>");

    public static Markup Inline(Roadmap roadmap, RoadmapOverview overview, DateOnly today, TimelineLook look)
    {
        var scale = ScaleOf(roadmap, overview, today);
        return Markup.Join(TimelinePart.Of(overview.Rows).Select(part => new TimelineSvg(part, scale, today, look).ForPage()));
    }

    public static Markup File(Roadmap roadmap, DateOnly today)
    {
        var overview = roadmap.Overview(today);
        return new TimelineSvg(TimelinePart.Whole(overview.Rows), ScaleOf(roadmap, overview, today), today, TimelineLook.Wide).Alone(Width, Style);
    }

    private static TimelineScale ScaleOf(Roadmap roadmap, RoadmapOverview overview, DateOnly today) =>
        TimelineScale.Of(roadmap.PeriodStart, roadmap.PeriodEnd, overview.Rows.SelectMany(row => row.Spans(today)));
}
