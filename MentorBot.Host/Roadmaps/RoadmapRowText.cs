using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Anchors;
using MentorBot.Host.Roadmaps.Evidence;
using MentorBot.Host.Roadmaps.Moves;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps;

/// <summary>The message of a day with one row.</summary>
internal static class RoadmapRowText
{
    public static ChatMessage Of(DueRow row, DateOnly today) => row switch
    {
        { Line.IsUnsure: true } => Doubt(row, today),
        { Group: DueGroup.Proved, Evidence: { } evidence } => EvidenceReminderText.Message(row.Item, evidence),
        { Group: DueGroup.Moved, Move: { } move } => DeadlineMoveText.Message(row, move),
        _ => Due(row, today),
    };

    private static ChatMessage Doubt(DueRow row, DateOnly today) => new(
        ChatText.Paragraphs(
            row.Line.Reminder.Policy == "R0"
                ? "❓ Срок этой строки, похоже, прошёл раньше, чем дорожная карта заработала, но прочитана строка неуверенно. Ответственным пока не пишу."
                : "❓ Подошёл день напоминания, но строка прочитана неуверенно. Ответственным пока не пишу.",
            RoadmapTexts.Card(row.Item, today, row.Evidence)),
        [
            [new ChatButton("Прочитано верно", RoadmapTexts.Action(row.Item, "ok", null)), new ChatButton("📅 Назначить срок", RoadmapTexts.Action(row.Item, "move", null))],
            [ReviewTexts.Button(row.Item, "🔎 Проверить", "show"), new ChatButton("ℹ️ Подробнее", RoadmapTexts.Action(row.Item, "info", row.Due))],
        ]);

    private static ChatMessage Due(DueRow row, DateOnly today)
    {
        var (item, reminder) = (row.Item, row.Line.Reminder);
        var doubts = item.NeedsCheck ? ChatText.Lines([ChatText.Strong("Нужно проверить:"), .. item.Reasons.Select(reason => (ChatText)$"• {reason}")]) : ChatText.Empty;
        return new ChatMessage(
            ChatText.Paragraphs(
                StandInWords.Of(row.Whys), Heading(item, reminder, today), ChatText.Strong($"{item.Number}. {item.Title}"),
                ChatText.Lines(RoadmapTexts.Term(item, row.Due), OtherDays(item, reminder, today), EvidenceReminderText.Line(row.Evidence)), doubts),
            [.. Buttons(row)]);
    }

    private static IEnumerable<IReadOnlyList<ChatButton>> Buttons(DueRow row)
    {
        var (item, reminder) = (row.Item, row.Line.Reminder);
        if (row.Evidence is { IsSufficient: true } evidence) yield return [EvidenceChat.CloseButton("✅ Закрыть по данным бота", item, evidence)];
        foreach (var button in StandInWords.Buttons(item, row.Whys)) yield return button;
        if (reminder.Kind == "question")
        {
            foreach (var button in AnchorButtons.Of(item)) yield return [button];
            if (item.NeedsCheck) yield return [ReviewTexts.Button(item, "🔎 Проверить строку", "show")];
        }

        var isOfPastDays = PastDays(item, reminder).Count > 1;
        if (isOfPastDays) yield return RoadmapPastDays.Buttons(item, row.Due!.Value);
        foreach (var below in RoadmapButtons.UnderReminder(item, row.Due, row.IsOwn, mayCloseDay: !isOfPastDays)) yield return below;
    }

    private static IReadOnlyList<DateOnly> PastDays(RoadmapItem item, Reminder reminder) =>
        reminder is { Kind: "question", Policy: "R0", Occurrence: { } last } ? RoadmapPastDays.Undone(item, last) : [];

    private static ChatText Heading(RoadmapItem item, Reminder reminder, DateOnly today) => reminder.Kind switch
    {
        "start" => "🟢 Пора начинать",
        "before" => reminder.Occurrence is { } due ? $"⏰ Срок {RoadmapTexts.In(due.DayNumber - today.DayNumber)}: {EngineTexts.Russian.Date(due)}" : "⏰ Период подходит к концу",
        "due" when reminder.Occurrence is null => "🔔 Период подошёл к концу: подведите итог",
        "due" => reminder.Occurrence is { } due && due != today ? $"🔔 Срок: {EngineTexts.Russian.Date(due)}" : "🔔 Срок сегодня",
        "overdue" => $"❗ Срок прошёл {(reminder.Occurrence is { } due ? EngineTexts.Russian.Date(due) : "")}. Отметьте выполнение или перенесите срок.",
        "status" => "📋 Как идут дела?",
        "escalation" => $"❗ Не выполнено в срок{(reminder.Occurrence is { } due ? $" ({EngineTexts.Russian.Date(due)})" : "")}. Ответственные: {item.ResponsibleText}",
        _ => Question(item, reminder),
    };

    /// <summary>Days of the row that have passed undone; the reminder itself speaks of another one.</summary>
    private static ChatText OtherDays(RoadmapItem item, Reminder reminder, DateOnly today)
    {
        if (reminder is { Kind: "question", Policy: "R0" }) return ChatText.Empty;
        var undone = item.Deadline.Occurrences.Where(day => day < today && day != reminder.Occurrence && !item.Occurrences.Exists(done => done.On == day)).ToList();
        return undone.Count > 0 ? $"Ещё не закрыто: {string.Join(", ", undone.Select(EngineTexts.Russian.Date))}" : ChatText.Empty;
    }

    private static ChatText Question(RoadmapItem item, Reminder reminder) => reminder.Policy switch
    {
        "R0" when PastDays(item, reminder) is { Count: > 1 } days =>
            $"❓ Эти сроки прошли раньше, чем дорожная карта заработала: {string.Join(", ", days.Select(EngineTexts.Russian.Date))}. Что из этого уже выполнено?",
        "R0" => "❓ Срок этой строки прошёл раньше, чем дорожная карта заработала. Подтвердите выполнение или назначьте новый срок.",
        "R7" => "❓ Срок зависит от чужого плана. Когда даты станут известны, назовите их мне.",
        _ => $"❓ Срок отсчитывается от события{Anchor(item)}. Когда его день станет известен, назовите его мне.",
    };

    private static string Anchor(RoadmapItem item) =>
        item.Deadline.Parts.FirstOrDefault(part => part.Kind == DeadlineKind.Relative)?.Anchor is { Length: > 0 } anchor ? $" («{anchor}»)" : "";
}
