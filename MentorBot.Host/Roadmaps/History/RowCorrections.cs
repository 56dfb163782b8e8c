using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Revisions;

namespace MentorBot.Host.Roadmaps.History;

/// <summary>Keeps what a person corrected in a row by hand.</summary>
internal static class RowCorrections
{
    /// <summary>The trigger under which the history of a row knows it.</summary>
    public const string Trigger = "Correct";

    private const int LongestCell = 200;

    /// <param name="before">The cells before the correction; nothing is kept where they are the same.</param>
    public static void Record(UnitOfWork work, RoadmapItem item, RowTexts before)
    {
        var now = RevisionRows.TextsOf(item);
        var corrected = RowCells.All.Where(cell => before[cell] != now[cell]).Select(cell => $"{cell.Heading()}: «{Clip(before[cell])}» → «{Clip(now[cell])}»").ToList();
        if (corrected.Count > 0) work.Record("roadmapItem", item.Id, item.State.ToString(), item.State.ToString(), Trigger, string.Join("; ", corrected));
    }

    private static string Clip(string text) => text.Length <= LongestCell ? text : text[..LongestCell] + "…";
}
