using MentorBot.Domain.Questionnaires;
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

    /// <summary>In characters.</summary>
    private const int LineLength = 92;
    private const int MostLines = 4;

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
        return new TimelineSvg(TimelinePart.Whole(overview.Rows), ScaleOf(roadmap, overview, today), today, TimelineLook.Wide).Alone(Width, Style, [.. Lines(roadmap.Title).Take(MostLines), $"{roadmap.School!.Name}. Состояние на {EngineTexts.Russian.Date(today)}"]);
    }

    /// <summary>The words of a title, line by line: a picture does not wrap them itself.</summary>
    private static IEnumerable<string> Lines(string title)
    {
        var line = "";
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= LineLength)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    private static TimelineScale ScaleOf(Roadmap roadmap, RoadmapOverview overview, DateOnly today) =>
        TimelineScale.Of(roadmap.PeriodStart, roadmap.PeriodEnd, overview.Rows.SelectMany(row => row.Spans(today)));
}
