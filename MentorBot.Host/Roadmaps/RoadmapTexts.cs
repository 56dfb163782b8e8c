using System.Globalization;
using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Evidence;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Evidence;

namespace MentorBot.Host.Roadmaps;

/// <summary>The words about rows of a roadmap.</summary>
internal static class RoadmapTexts
{
    /// <summary>The first word of the action of every button about a roadmap.</summary>
    public const string Area = "r";

    private const int MostDays = 8;

    /// <summary>All that the document says about a row, and how it stands.</summary>
    public static ChatText Card(RoadmapItem item, DateOnly today, RowEvidence? evidence = null) => ChatText.Paragraphs(
        ChatText.Strong($"{item.Number}. {item.Title}"),
        item.Section is { } section ? $"Раздел: {section}" : ChatText.Empty,
        item.Details is { } details ? new ChatText(details, []).Clip(1200) : ChatText.Empty,
        item.Result is { } result ? $"Результат: {result}" : ChatText.Empty,
        ChatText.Lines(Term(item), AnchorNote(item), $"Ответственные: {(item.ResponsibleText.Length > 0 ? item.ResponsibleText : "не указаны")}", State(item, today)),
        DaysOf(item),
        EvidenceReminderText.Line(evidence),
        item.NeedsCheck ? ChatText.Lines([ChatText.Strong("Нужно проверить:"), .. item.Reasons.Select(reason => (ChatText)$"• {reason}")]) : ChatText.Empty);

    public static string Action(RoadmapItem item, string verb, DateOnly? occurrence) =>
        $"{Area}:{Ids.Text(item.Id)}:{verb}{(occurrence is { } day ? $":{day:yyyyMMdd}" : "")}";

    /// <summary>The due day in the action of a button.</summary>
    public static DateOnly? Day(string word) =>
        DateOnly.TryParseExact(word, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day, and the words of the document where they say more than the day.</summary>
    /// <param name="day">The due day that is spoken of; null for the next one.</param>
    public static ChatText Term(RoadmapItem item, DateOnly? day = null) => (day ?? item.NextDue()) switch
    {
        { } due when item.Deadline.Text == EngineTexts.Russian.Date(due) => $"Срок: {EngineTexts.Russian.Date(due)}",
        { } due when MovedFrom(item, due) is { } from => $"Срок: {EngineTexts.Russian.Date(due)} (перенесён с {EngineTexts.Russian.Date(from)})",
        { } due => $"Срок: {EngineTexts.Russian.Date(due)} («{item.Deadline.Text}»)",
        null => $"Срок: «{item.Deadline.Text}»",
    };

    /// <summary>The day that the document gives in the place of one that a person has moved; null where it gives none or is still right.</summary>
    private static DateOnly? MovedFrom(RoadmapItem item, DateOnly due)
    {
        var printed = item.Deadline.AsPrinted().Occurrences;
        if (item.Deadline.Note != RoadmapItemService.MovedNote || printed.Contains(due)) return null;
        var left = printed.Except(item.Deadline.Occurrences).ToList();
        var moved = item.Deadline.Occurrences.Except(printed).ToList();
        var place = moved.IndexOf(due);
        return place >= 0 && left.Count == moved.Count ? left[place] : null;
    }

    /// <summary>Of a row that is due on several days: which of them are done. Of very many only those around the next one.</summary>
    private static ChatText DaysOf(RoadmapItem item)
    {
        var days = item.Deadline.Occurrences;
        if (days.Count < 2) return ChatText.Empty;
        var done = days.Count(day => item.Occurrences.Exists(known => known.On == day));
        var shown = days.Skip(Math.Max(0, Math.Min(days.Count - MostDays, done - 2))).Take(MostDays);
        return ChatText.Lines([
            $"Сроки (закрыто {done} из {days.Count}):",
            .. shown.Select(day => (ChatText)(item.Occurrences.Find(known => known.On == day) is { } closed
                ? $"✅ {EngineTexts.Russian.Date(day)}, выполнено {EngineTexts.Russian.Date(closed.DoneOn)}{(closed.Document is { } paper ? $", {paper}" : "")}"
                : $"▫️ {EngineTexts.Russian.Date(day)}")),
        ]);
    }

    public static string State(RoadmapItem item, DateOnly today) => item.State switch
    {
        RoadmapItemState.Done or RoadmapItemState.Verified => $"Выполнено {(item.DoneOn is { } done ? EngineTexts.Russian.Date(done) : "")}{(item.Document is { } document ? $", {document}" : "")}",
        RoadmapItemState.Cancelled => "Отменено",
        _ when item.IsOverdue(today) => "Просрочено",
        RoadmapItemState.NeedsCheck => "Ждёт проверки",
        RoadmapItemState.InWork => "В работе",
        RoadmapItemState.Moved => "Срок перенесён",
        _ => "Предстоит",
    };

    /// <summary>Which row or which day the term is counted from.</summary>
    private static string AnchorNote(RoadmapItem item) =>
        !item.NeedsCheck && (item.AnchorItemId is not null || item.AnchorOn is not null) ? item.Deadline.Note ?? "" : "";

    /// <summary>What follows when a day of the row is closed.</summary>
    public static string Next(RoadmapItem item, DateOnly today) => (item.IsOpen() ? item.NextDue() : null) switch
    {
        { } next when next < today => $"Ещё не закрыт срок {EngineTexts.Russian.Date(next)}.",
        { } next => $"Следующий срок этой строки: {EngineTexts.Russian.Date(next)}.",
        null => "Больше напоминать об этой строке не буду.",
    };

    /// <summary>How far a day is ahead.</summary>
    public static string In(int days) => days == 1 ? "завтра" : $"через {Days(days)}";

    private static string Days(int count) => (count % 100, count % 10) switch
    {
        ( >= 11 and <= 14, _) => $"{count} дней",
        (_, 1) => $"{count} день",
        (_, >= 2 and <= 4) => $"{count} дня",
        _ => $"{count} дней",
    };
}
