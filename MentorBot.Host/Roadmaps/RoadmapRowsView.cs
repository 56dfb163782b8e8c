using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps;

/// <summary>Rows of a roadmap as a list: the titles in the text, where there is room for them, the numbers on the buttons.</summary>
internal static class RoadmapRowsView
{
    private const int RowsShown = 12;
    private const int ButtonsInRow = 4;
    private const int LongestTitle = 110;

    /// <summary>The open rows that a member of the staff answers for.</summary>
    public static IEnumerable<RoadmapItem> OwnOf(Roadmap roadmap, IReadOnlyList<StaffMember> staff, StaffMember member) => roadmap.LiveOn is null
        ? []
        : roadmap.Items.Where(item => item.IsOpen() && item.NextDue() is not null && item.IsDutyOf(member, staff));

    /// <summary>The nearest first, what is done last.</summary>
    public static ChatMessage Of(IEnumerable<RoadmapItem> rows, string title, params IEnumerable<ChatButton> below)
    {
        var items = rows.OrderBy(item => item.IsOpen() ? 0 : 1).ThenBy(item => item.NextDue() ?? DateOnly.MaxValue).ThenBy(item => item.Ordinal).ToList();
        var shown = items.Take(RowsShown).ToList();
        return new ChatMessage(
            ChatText.Paragraphs(
                ChatText.Strong(title),
                items.Count == 0 ? "Таких строк нет." : ChatText.Paragraphs(shown.Select(Line)),
                items.Count > shown.Count ? $"Показаны ближайшие {shown.Count} из {items.Count}." : ""),
            [
                .. shown.Select(item => new ChatButton(item.Number, RoadmapTexts.Action(item, "info", null))).Chunk(ButtonsInRow),
                .. below.Select(button => (IReadOnlyList<ChatButton>)[button]),
            ]);
    }

    private static ChatText Line(RoadmapItem item)
    {
        var mark = item.IsOpen() ? item.NextDue() is { } due ? EngineTexts.Russian.Date(due) : "без даты" : "✅";
        return ChatText.Strong($"{item.Number}. {mark}") + $" {ChatText.Plain(item.Title).Clip(LongestTitle).Value}";
    }
}
