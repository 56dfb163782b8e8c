using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.AccessLinks;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Digests;
using MentorBot.Host.Roadmaps.Exports;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>How a roadmap stands, as who leads sees it in the chat, and what they can do with it.</summary>
internal static class RoadmapOverviewView
{
    public static ChatMessage Of(Roadmap roadmap, DateOnly today)
    {
        var overview = roadmap.Overview(today);
        var soon = overview.DueThisWeek.Count > 0 ? $" На этой неделе: {overview.DueThisWeek.Count}." : "";
        return new ChatMessage(
            ChatText.Paragraphs(
                ChatText.Strong(roadmap.Title),
                ChatText.Lines(
                    roadmap.LiveOn is { } live ? $"Напоминания идут с {EngineTexts.Russian.Date(live)}." : "Напоминания ещё не включены.",
                    $"Строк: {overview.Total}, выполнено: {overview.Done}, просрочено: {overview.Overdue.Count}.{soon}"),
                overview.Sections.Count > 1 ? ChatText.Lines(OverviewWords.Sections(overview)) : ChatText.Empty),
            [.. Buttons(roadmap, overview.ToCheck, overview.Overdue.Count)]);
    }

    private static IEnumerable<IReadOnlyList<ChatButton>> Buttons(Roadmap roadmap, int doubtful, int overdue)
    {
        if (roadmap.LiveOn is null) yield return [RoadmapMapChat.Button(roadmap, "Включить напоминания", "on")];
        if (doubtful > 0) yield return [RoadmapMapChat.Button(roadmap, $"Проверить строки ({doubtful})", "check")];
        if (overdue > 0) yield return [RoadmapMapChat.Button(roadmap, $"Просрочено ({overdue})", "late")];
        yield return [RoadmapMapChat.Button(roadmap, "Все строки", "all")];
        yield return [RoadmapMapChat.Button(roadmap, "Пригласить ответственных", "people")];
        yield return [AccessLinkChat.PageButton(roadmap)];
        yield return [AccessLinkChat.CalendarButton(roadmap.SchoolId)];
        yield return RoadmapExportChat.Buttons(roadmap);
    }
}
