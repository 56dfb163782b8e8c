using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Evidence;

namespace MentorBot.Host.Roadmaps;

/// <summary>The message of a day with several rows: what is late first, then today, then what comes.</summary>
internal static class RoadmapDayText
{
    /// <summary>So many rows are read at a glance; more stand behind a button.</summary>
    public const int MostRows = 10;

    private const int LongestTitle = 120;
    private const int LongestLabel = 40;

    /// <param name="first">A reminder of the message, by which the whole list is found again.</param>
    public static ChatMessage Of(IReadOnlyList<DueRow> rows, Reminder first, DateOnly today)
    {
        var shown = rows.Take(MostRows).ToList();
        var left = rows.Count - shown.Count;
        List<ChatButton> buttons = [.. shown.Select(row => Button(row.Item, row.Due))];
        if (left > 0) buttons.Add(new ChatButton($"Весь список ({rows.Count})", ListAction(first.Id, 0)));
        return ChatMessage.Column(
            ChatText.Paragraphs(
            [
                $"📋 Дорожная карта на {EngineTexts.Russian.Date(today)}",
                .. shown.GroupBy(row => row.Group).Select(group => ChatText.Lines([ChatText.Strong(Heading(group.Key)), .. group.Select(row => Line(row, today))])),
                left > 0 ? $"…и ещё {left}" : "",
            ]),
            buttons);
    }

    /// <summary>Opens the card of a row below the list, so that the list stays.</summary>
    public static ChatButton Button(RoadmapItem item, DateOnly? day) => new(
        ChatText.Plain($"{item.Number.TrimEnd('.')}. {item.Title}").Clip(LongestLabel).Value, RoadmapTexts.Action(item, "card", day));

    public static string ListAction(long reminder, int page) => $"{RoadmapTexts.Area}:due:{Ids.Text(reminder)}:{page}";

    private static string Heading(DueGroup group) => group switch
    {
        DueGroup.Overdue => "❗ Срок прошёл",
        DueGroup.NotDone => "❗ Не выполнено в срок",
        DueGroup.Today => "🔔 Сегодня",
        DueGroup.Coming => "⏰ Скоро",
        DueGroup.Start => "🟢 Пора начинать",
        DueGroup.Status => "📋 Как идут дела?",
        _ => "❓ Нужен ваш ответ",
    };

    private static ChatText Line(DueRow row, DateOnly today)
    {
        var title = ChatText.Plain(row.Item.Title).Clip(LongestTitle).Value;
        var line = ChatText.Strong($"{row.Item.Number.TrimEnd('.')}.") + $" {title}{Day(row, today)}";
        return row.Group == DueGroup.NotDone
            ? ChatText.Lines(line, $"Ответственные: {row.Item.ResponsibleText}", row.Why)
            : ChatText.Lines(line, EvidenceReminderText.Line(row.Line.Evidence), row.Why);
    }

    private static string Day(DueRow row, DateOnly today) => row switch
    {
        { Line.IsUnsure: true } => " — прочитано неуверенно",
        { Group: DueGroup.Question, Line.Reminder.Policy: "R0" } => " — срок прошёл раньше, чем карта заработала",
        { Group: DueGroup.Question, Line.Reminder.Policy: "R7" } => " — нужны даты чужого плана",
        { Group: DueGroup.Question } => " — нужна дата события",
        { Due: null } => "",
        { Group: DueGroup.Overdue or DueGroup.NotDone, Due: { } due } => $" — {EngineTexts.Russian.Date(due)}",
        { Group: DueGroup.Coming, Due: { } due } => $" — {EngineTexts.Russian.Date(due)}, через {RoadmapTexts.Days(due.DayNumber - today.DayNumber)}",
        { Group: DueGroup.Start or DueGroup.Status, Due: { } due } => $" — до {EngineTexts.Russian.Date(due)}",
        _ => "",
    };
}
