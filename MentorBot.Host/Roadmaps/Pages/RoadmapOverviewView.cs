using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.AccessLinks;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Digests;
using MentorBot.Host.Roadmaps.Exports;

namespace MentorBot.Host.Roadmaps.Pages;

/// <summary>How a roadmap stands, as who leads sees it in the chat, and what they can do with it.</summary>
internal static class RoadmapOverviewView
{
    /// <param name="steps">What there is to do; below it stands how to look at it elsewhere.</param>
    public static ChatMessage Of(Roadmap roadmap, RoadmapOverview overview, IEnumerable<ChatButton> steps)
    {
        var soon = overview.DueThisWeek.Count > 0 ? $" На этой неделе: {overview.DueThisWeek.Count}." : "";
        return new ChatMessage(
            ChatText.Paragraphs(
                ChatText.Strong(roadmap.Title),
                ChatText.Lines(
                    roadmap.LiveOn is { } live ? $"Напоминания идут с {EngineTexts.Russian.Date(live)}." : "Напоминания ещё не включены.",
                    $"Строк: {overview.Total}, выполнено: {overview.Done}, просрочено: {overview.Overdue.Count}.{soon}"),
                overview.Sections.Count > 1 ? ChatText.Lines(OverviewWords.Sections(overview)) : ChatText.Empty),
            [
                .. steps.Select(step => (IReadOnlyList<ChatButton>)[step]),
                [AccessLinkChat.PageButton(roadmap)],
                [AccessLinkChat.CalendarButton(roadmap.SchoolId)],
                RoadmapExportChat.Buttons(roadmap),
            ]);
    }
}
