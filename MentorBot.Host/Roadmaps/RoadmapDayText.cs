using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Evidence;
using MentorBot.Host.Roadmaps.Moves;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps;

/// <summary>The message of a day with several rows: what is late first, then today, then what comes.</summary>
internal static class RoadmapDayText
{
    private const int LongestTitle = 120;
    private const int LongestLabel = 40;

    /// <param name="most">So many rows at most are named; more stand behind a button.</param>
    public static ChatMessage Of(IReadOnlyList<DueRow> rows, DateOnly today, int most)
    {
        var shown = rows.Take(most).ToList();
        var left = rows.Count - shown.Count;
        List<ChatButton> buttons = [.. shown.Select(row => Button(row.Item, row.Due)).DistinctBy(button => button.Action)];
        if (left > 0) buttons.Add(new ChatButton($"Весь список ({rows.Select(row => row.Item.Id).Distinct().Count()})", ListAction(rows[0].Line.Reminder.Id, 0)));
        if (rows.Count(row => row.Line.IsUnsure) is > 1 and var unsure) buttons.Add(ReviewTexts.MapButton(rows.First(row => row.Line.IsUnsure).Item.Roadmap!, $"🔎 Проверить по одной ({unsure})", "next:0"));
        return ChatMessage.Column(
            ChatText.Paragraphs(
            [
                $"📋 Дорожная карта на {EngineTexts.Russian.Date(today)}",
                .. shown.GroupBy(row => row.Group).Select(group => ChatText.Lines([ChatText.Strong(Heading(group.Key)), .. group.Select(row => Line(row, today))])),
                left > 0 ? $"…и ещё {left}" : "",
                shown.Exists(row => row.Whys.Any(why => why is { Cause: StandInCause.Unnamed, IsNews: true }))
                    ? "👤 Где ответственный не назначен, откройте строку и назначьте его: дальше я буду напоминать ему."
                    : "",
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
        DueGroup.Moved => "📅 Сроки изменились",
        DueGroup.Proved => "🧾 Похоже, уже выполнено",
        DueGroup.Status => "📋 Как идут дела?",
        _ => "❓ Нужен ваш ответ",
    };

    private static ChatText Line(DueRow row, DateOnly today)
    {
        var title = ChatText.Plain(row.Item.Title).Clip(LongestTitle).Value;
        var line = ChatText.Strong($"{row.Item.Number.TrimEnd('.')}.") + $" {title}{Day(row, today)}";
        return row.Group == DueGroup.NotDone
            ? ChatText.Lines(line, $"Ответственные: {row.Item.ResponsibleText}", StandInWords.Briefly(row.Whys))
            : ChatText.Lines(line, Evidence(row), StandInWords.Briefly(row.Whys));
    }

    private static ChatText Evidence(DueRow row) => row switch
    {
        { Group: not DueGroup.Proved, Evidence: { IsSufficient: true } evidence } => $"{evidence.Document}. Похоже, строку можно закрыть.",
        _ => EvidenceReminderText.Line(row.Evidence),
    };

    private static string Day(DueRow row, DateOnly today) => row switch
    {
        { Line.IsUnsure: true } => " — прочитано неуверенно",
        { Move: { } move } => $" — {DeadlineMoveText.Briefly(move)}",
        { Group: DueGroup.Question, Line.Reminder: { Policy: "R0", Occurrence: { } last } } when RoadmapPastDays.Undone(row.Item, last).Count is > 1 and var days =>
            $" — сроки прошли раньше, чем карта заработала ({days}), последний {EngineTexts.Russian.Date(last)}",
        { Group: DueGroup.Question, Line.Reminder.Policy: "R0" } => " — срок прошёл раньше, чем карта заработала",
        { Group: DueGroup.Question, Line.Reminder.Policy: "R7" } => " — нужны даты чужого плана",
        { Group: DueGroup.Question } => " — нужна дата события",
        { Due: null } => "",
        { Group: DueGroup.Overdue or DueGroup.NotDone, Due: { } due } => $" — {EngineTexts.Russian.Date(due)}",
        { Group: DueGroup.Coming, Due: { } due } => $" — {EngineTexts.Russian.Date(due)}, {RoadmapTexts.In(due.DayNumber - today.DayNumber)}",
        { Group: DueGroup.Start or DueGroup.Status, Due: { } due } => $" — до {EngineTexts.Russian.Date(due)}",
        _ => "",
    };
}
