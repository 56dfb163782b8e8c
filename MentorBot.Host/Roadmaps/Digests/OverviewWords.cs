using MentorBot.Domain.Conversation;
using MentorBot.Domain.Roadmaps.Overview;

namespace MentorBot.Host.Roadmaps.Digests;

/// <summary>How far the sections of a roadmap are, in a few words each.</summary>
internal static class OverviewWords
{
    private const int LongestSection = 60;
    private const int Squares = 5;

    public static IEnumerable<ChatText> Sections(RoadmapOverview overview) => overview.Sections.Select(section =>
        (ChatText)$"{Bar(section)} {ChatText.Plain(section.Name ?? "Вне разделов").Clip(LongestSection).Value}: {section.Done} из {section.Total}{(section.Overdue > 0 ? $", просрочено {section.Overdue}" : "")}");

    /// <summary>Full only when all is done, empty only when nothing is.</summary>
    private static string Bar(RowProgress section)
    {
        var full = section.Done == 0 ? 0 : section.Done == section.Total ? Squares : Math.Clamp(section.Done * Squares / section.Total, 1, Squares - 1);
        return new string('▰', full) + new string('▱', Squares - full);
    }
}
