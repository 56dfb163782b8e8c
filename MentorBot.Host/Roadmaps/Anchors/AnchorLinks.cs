using MentorBot.Domain.Roadmaps.Anchors;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Anchors;

/// <summary>Ties the rows that count from an event to the rows that are the event, where the words of the document leave no doubt.</summary>
internal static class AnchorLinks
{
    /// <param name="roadmap">With all its rows; links that a row has already are left as they are.</param>
    public static void Find(Roadmap roadmap)
    {
        var items = roadmap.Items.OrderBy(item => item.Ordinal).ToList();
        var candidates = items.ConvertAll(item => new AnchorCandidate(item.Number, item.Title));
        foreach (var (item, place) in items.Select((item, place) => (item, place)))
        {
            if (AnchorOf(item) is not { } words) item.AnchorItemId = null;
            else if (item.AnchorItemId is null && AnchorFinder.Find(words, candidates, place) is { } found) Link(item, items[found]);
        }
    }

    /// <summary>The words of the event that the row counts from; null where the document names none.</summary>
    public static string? AnchorOf(RoadmapItem item) =>
        item.Deadline.AsPrinted().Parts.FirstOrDefault(part => part.Kind == DeadlineKind.Relative)?.Anchor;

    /// <summary>What is said of a deadline that counts from this row.</summary>
    public static string NoteOf(RoadmapItem anchor) => $"Срок отсчитывается от строки {anchor.Number} «{anchor.Title}»: дата появится, когда она будет выполнена.";

    private static void Link(RoadmapItem item, RoadmapItem anchor)
    {
        item.AnchorItemId = anchor.Id;
        var note = NoteOf(anchor);
        item.Reasons = [.. item.Reasons.Select(reason => reason == item.Deadline.Note ? note : reason)];
        item.Deadline = item.Deadline with { Note = note };
    }
}
