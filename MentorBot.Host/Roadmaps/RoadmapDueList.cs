using MentorBot.Domain.Conversation;
using MentorBot.Domain.Questionnaires;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps;

/// <summary>All rows of a message of a day, where the message itself shows only the first of them.</summary>
internal static class RoadmapDueList
{
    private const int Page = 10;
    private const int LongestTitle = 110;

    /// <param name="reminderId">One of the reminders that the message carried.</param>
    /// <returns>False where the person never had that message.</returns>
    public static async Task<bool> ShowAsync(Turn turn, long reminderId, int page, CancellationToken cancellation)
    {
        var receipts = turn.Db.ReminderReceipts.AsNoTracking().Where(receipt => receipt.PersonId == turn.Person.Id);
        var ids = await (
            from receipt in receipts
            join other in receipts on receipt.OutboxId equals other.OutboxId
            join reminder in turn.Db.Reminders on other.ReminderId equals reminder.Id
            where receipt.ReminderId == reminderId && receipt.OutboxId != 0 && reminder.Subject != ReminderSubject.Digest
            select reminder.SubjectId).Distinct().ToListAsync(cancellation);
        if (ids.Count == 0) return false;
        var items = await turn.Db.WholeItems().AsNoTrackingWithIdentityResolution().Where(item => ids.Contains(item.Id)).ToListAsync(cancellation);
        turn.Reply(Of(items, reminderId, Math.Clamp(page, 0, (items.Count - 1) / Page), turn.TodayAt(items[0].Roadmap!.School!)));
        return true;
    }

    private static ChatMessage Of(List<RoadmapItem> items, long reminderId, int page, DateOnly today)
    {
        var shown = items.OrderBy(item => item.IsOpen() ? 0 : 1).ThenBy(item => item.NextDue() ?? DateOnly.MaxValue).ThenBy(item => item.Ordinal).Skip(page * Page).Take(Page).ToList();
        List<ChatButton> turning = [];
        if (page > 0) turning.Add(new ChatButton("‹ Раньше", RoadmapDayText.ListAction(reminderId, page - 1)));
        if ((page + 1) * Page < items.Count) turning.Add(new ChatButton("Дальше ›", RoadmapDayText.ListAction(reminderId, page + 1)));
        return new ChatMessage(
            ChatText.Paragraphs(
                ChatText.Strong($"Строк: {items.Count}, показаны {(page * Page) + 1}–{(page * Page) + shown.Count}"),
                ChatText.Lines(shown.Select(item => Line(item, today)))),
            [.. shown.Select(item => (IReadOnlyList<ChatButton>)[RoadmapDayText.Button(item, item.NextDue())]), .. turning.Count > 0 ? [turning] : Array.Empty<IReadOnlyList<ChatButton>>()]);
    }

    private static ChatText Line(RoadmapItem item, DateOnly today) =>
        ChatText.Strong($"{item.Number.TrimEnd('.')}.")
        + $" {ChatText.Plain(item.Title).Clip(LongestTitle).Value} — {(item.NextDue() is { } due && item.IsOpen() ? $"{EngineTexts.Russian.Date(due)}, " : "")}{RoadmapTexts.State(item, today).ToLowerInvariant()}";
}
