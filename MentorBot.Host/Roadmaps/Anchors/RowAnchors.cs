using MentorBot.Domain.Roadmaps.Anchors;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Time;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Anchors;

/// <summary>Dates the rows that wait for an event, when its day becomes known, and takes the day back when it was a mistake.</summary>
internal static class RowAnchors
{
    /// <summary>The trigger under which the history of a row knows it.</summary>
    public const string Trigger = "Anchor";

    /// <summary>A row was done, or is open again: the rows that count from it follow.</summary>
    /// <param name="before">The day that they counted from until now; a day that a person has named is left alone.</param>
    public static async Task FollowAsync(UnitOfWork work, RoadmapItem anchor, DateOnly? before, CancellationToken cancellation)
    {
        var waiting = await work.Db.WholeItems().Where(item => item.AnchorItemId == anchor.Id && item.AnchorOn == before).ToListAsync(cancellation);
        foreach (var item in waiting.Where(item => item.IsOpen()))
        {
            var changed = DayOf(anchor) is { } day ? Count(work, item, day, $"Выполнена строка {anchor.Number}") : TakeBack(work, item, anchor);
            if (changed) await RoadmapReminders.ReconcileAsync(work, item, cancellation);
        }
    }

    /// <summary>Counts a row whose event has taken place already, as after a corrected document.</summary>
    /// <returns>Whether it has a new deadline; its reminders are left to the caller.</returns>
    public static bool Renew(UnitOfWork work, Roadmap roadmap, RoadmapItem item) =>
        item.IsOpen() && roadmap.Items.Find(known => known.Id == item.AnchorItemId) is { } anchor && CountFrom(work, item, anchor);

    /// <summary>Counts a row from the one that it waits for, where that is done.</summary>
    /// <returns>Whether it has a new deadline; its reminders are left to the caller.</returns>
    public static bool CountFrom(UnitOfWork work, RoadmapItem item, RoadmapItem anchor) =>
        DayOf(anchor) is { } day && Count(work, item, day, $"Выполнена строка {anchor.Number}");

    /// <summary>A person has named the day of the event: nothing about the row is doubtful any more.</summary>
    /// <returns>False where the words of the document do not say how to count from it.</returns>
    public static async Task<bool> NameDayAsync(UnitOfWork work, RoadmapItem item, DateOnly day, CancellationToken cancellation)
    {
        if (AnchoredDeadline.Resolve(item.Deadline.AsPrinted(), day, SchoolTime.CalendarOf(item.Roadmap!.School!)) is not { } counted) return false;
        Set(work, item, counted, day, "Событие состоялось");
        await RoadmapItemService.AcceptAsync(work, item, cancellation);
        return true;
    }

    /// <summary>A person has named the dates of the plan that the row depends on.</summary>
    public static async Task NameDatesAsync(UnitOfWork work, RoadmapItem item, IReadOnlyCollection<DateOnly> days, CancellationToken cancellation)
    {
        item.Deadline = AnchoredDeadline.OnDays(item.Deadline.AsPrinted(), days);
        Record(work, item, $"Названы даты: {string.Join(", ", item.Deadline.Occurrences.Select(day => $"{day:dd.MM.yyyy}"))}.");
        await RoadmapItemService.AcceptAsync(work, item, cancellation);
    }

    private static DateOnly? DayOf(RoadmapItem anchor) => anchor.IsDone() ? anchor.DoneOn : null;

    /// <summary>A day that the curator has set in the meantime stands.</summary>
    private static bool Count(UnitOfWork work, RoadmapItem item, DateOnly day, string why)
    {
        if (item.AnchorOn is null && !item.Deadline.WaitsForEvent()) return false;
        if (AnchoredDeadline.Resolve(item.Deadline.AsPrinted(), day, SchoolTime.CalendarOf(item.Roadmap!.School!)) is not { } counted) return false;
        if (item.AnchorOn == day && counted.Occurrences.SequenceEqual(item.Deadline.Occurrences)) return false;
        Reword(item, counted);
        Set(work, item, counted, day, why);
        return true;
    }

    private static void Set(UnitOfWork work, RoadmapItem item, Domain.Roadmaps.Reading.Deadlines.Deadline counted, DateOnly day, string why)
    {
        (item.Deadline, item.AnchorOn) = (counted, day);
        Record(work, item, $"{why} {day:dd.MM.yyyy}: срок {counted.Due:dd.MM.yyyy}.");
    }

    private static bool TakeBack(UnitOfWork work, RoadmapItem item, RoadmapItem anchor)
    {
        if (item.AnchorOn is null) return false;
        Reword(item, item.Deadline.AsPrinted());
        (item.Deadline, item.AnchorOn) = (item.Deadline.AsPrinted(), null);
        Record(work, item, $"Отметка о строке {anchor.Number} снята: срок снова зависит от неё.");
        return true;
    }

    /// <summary>A doubt that stands speaks of the deadline as it will be.</summary>
    private static void Reword(RoadmapItem item, Domain.Roadmaps.Reading.Deadlines.Deadline next) =>
        item.Reasons = [.. item.Reasons.Select(reason => reason == item.Deadline.Note && next.Note is { } note ? note : reason)];

    public static void Record(UnitOfWork work, RoadmapItem item, string note) =>
        work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), Trigger, note);
}
