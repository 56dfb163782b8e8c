using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Domain.Roadmaps.Overview;
using MentorBot.Host.Data;

namespace MentorBot.Host.Roadmaps.Calendars;

/// <summary>A row as it goes into a calendar.</summary>
/// <param name="Sequence">How often it was changed.</param>
internal sealed record CalendarRow(OverviewRow Row, string? Details, string? Result, int Sequence, DateTimeOffset ChangedAt);

/// <summary>The days of rows as events: each day on which something is due, and the day on which its window opens.</summary>
internal static class RoadmapEvents
{
    private const int LongestSummary = 160;
    private const int LongestDescription = 1500;

    public static IEnumerable<CalendarEvent> Of(IEnumerable<CalendarRow> rows, DateOnly today) => rows
        .Where(row => row.Row.IsOpen || row.Row.IsDone)
        .SelectMany(row => Of(row, [.. row.Row.Spans(today).Where(span => span.Due is not null)]))
        .OrderBy(one => one.On);

    /// <summary>A row of one day keeps its event when it is moved: a calendar then shows the move and not a stranger.</summary>
    private static IEnumerable<CalendarEvent> Of(CalendarRow row, List<RowSpan> spans) =>
        spans.SelectMany(span => Of(row, span, spans.Count > 1 ? $"{span.Due:yyyyMMdd}" : "due"));

    private static IEnumerable<CalendarEvent> Of(CalendarRow row, RowSpan span, string matter)
    {
        if (span is { Start: { } start, Due: { } due } && start < due && span.Standing != RowStanding.Done)
            yield return Event(row, span, $"{matter}-start", start, "🟢 Начало: ");
        yield return Event(row, span, matter, span.Due!.Value, Mark(span.Standing));
    }

    private static CalendarEvent Event(CalendarRow row, RowSpan span, string matter, DateOnly on, string mark) => new(
        $"{Ids.Text(row.Row.Id)}-{matter}@mentorbot",
        on,
        $"{mark}{row.Row.Number.TrimEnd('.')} {ChatText.Plain(row.Row.Title).Clip(LongestSummary).Value}",
        Description(row, span),
        row.Row.Section,
        !row.Row.NeedsCheck,
        row.Sequence,
        row.ChangedAt);

    private static string Mark(RowStanding standing) => standing switch
    {
        RowStanding.Done => "✅ ",
        RowStanding.Overdue => "❗ ",
        RowStanding.ToCheck => "❓ ",
        _ => "⏰ ",
    };

    private static string Description(CalendarRow row, RowSpan span) => ChatText.Lines(
        row.Row.Title,
        row.Details ?? "",
        row.Result is { } result ? $"Результат: {result}" : "",
        span.Start is { } start ? $"Период: {EngineTexts.Russian.Date(start)} – {EngineTexts.Russian.Date(span.Due!.Value)}" : "",
        row.Row.Deadline.Text.Length > 0 ? $"Срок в документе: «{row.Row.Deadline.Text}»" : "",
        row.Row.Parties.Count > 0 ? $"Ответственные: {string.Join(", ", row.Row.Parties)}" : "",
        span.Standing switch
        {
            RowStanding.Done => $"Выполнено{(span.DoneOn is { } done ? $" {EngineTexts.Russian.Date(done)}" : "")}{(row.Row.Document is { } document ? $", {document}" : "")}",
            RowStanding.ToCheck => "Срок ещё не подтверждён куратором.",
            _ => "",
        }).Clip(LongestDescription).Value;
}
