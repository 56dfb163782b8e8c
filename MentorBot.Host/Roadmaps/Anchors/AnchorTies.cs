using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data.Entities;
using MentorBot.Host.Roadmaps.Review;

namespace MentorBot.Host.Roadmaps.Anchors;

/// <summary>A person says by which row a deadline counts, where the words of the document leave it open or mean another.</summary>
internal static class AnchorTies
{
    private const string Untied = "Срок отсчитывается от события, которого нет среди строк: назовите его день, когда он станет известен.";

    /// <summary>Whether the document makes the deadline of the row count from an event at all.</summary>
    public static bool MayBeTied(RoadmapItem item) => item.IsOpen() && AnchorLinks.AnchorOf(item) is not null;

    /// <summary>Whether the row may wait for the other one: neither is the same, nor does the other wait for it in the end.</summary>
    public static bool MayWaitFor(Roadmap roadmap, RoadmapItem item, RoadmapItem anchor)
    {
        var at = anchor;
        for (var steps = 0; at is not null && steps <= roadmap.Items.Count; steps++)
        {
            if (at.Id == item.Id) return false;
            at = roadmap.Items.Find(known => known.Id == at.AnchorItemId);
        }

        return at is null;
    }

    /// <summary>The deadline counts from this row; its day is counted at once where the row is done.</summary>
    /// <param name="anchor">One that <see cref="MayWaitFor"/> lets; null where no row is the event.</param>
    public static async Task TieAsync(UnitOfWork work, RoadmapItem item, RoadmapItem? anchor, CancellationToken cancellation)
    {
        if (anchor is null && item.AnchorItemId is null) return;
        var doubts = item.Reasons.Intersect(ReadingReasons.OfDeadline(item.Deadline)).ToList();
        (item.Deadline, item.AnchorOn, item.AnchorItemId) = (item.Deadline.AsPrinted(), null, anchor?.Id);
        var note = anchor is null ? Untied : AnchorLinks.NoteOf(anchor);
        Settle(item, note, doubts);
        RowAnchors.Record(work, item, note);
        if (anchor is not null) RowAnchors.CountFrom(work, item, anchor);
        await RoadmapCorrection.FollowAsync(work, item, cancellation);
    }

    /// <summary>What was doubted about the deadline is answered; other doubts stand.</summary>
    private static void Settle(RoadmapItem item, string note, List<string> answered)
    {
        item.Deadline = item.Deadline with { Confidence = ReadingConfidence.High, Note = note };
        item.Reasons = [.. item.Reasons.Except(answered)];
        item.NeedsCheck = item.Reasons.Count > 0;
    }
}
