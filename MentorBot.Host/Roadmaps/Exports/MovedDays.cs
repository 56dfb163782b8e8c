using MentorBot.Domain.Roadmaps;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Exports;

/// <summary>The days that a row was moved to.</summary>
internal static class MovedDays
{
    /// <summary>
    /// Empty where nobody moved it: a day that was counted from an event, or named where the document gives none, is its first one,
    /// and corrected words say themselves what they mean.
    /// </summary>
    public static IReadOnlyList<DateOnly> Of(RoadmapItem item)
    {
        var deadline = item.Deadline;
        var isReworded = deadline.Printed is { } printed && printed.Text != deadline.Text;
        if (isReworded || !IsMoved(item)) return [];
        return deadline.Occurrences.Count > 0 ? deadline.Occurrences : deadline.Due is { } due ? [due] : [];
    }

    private static bool IsMoved(RoadmapItem item) => item.AnchorOn is null
        && (item.State == RoadmapItemState.Moved
            || item.Deadline.Note == RoadmapItemService.MovedNote
            || item.Deadline.Printed is { } printed && printed.Occurrences.Except(item.Deadline.Occurrences).Any());
}
