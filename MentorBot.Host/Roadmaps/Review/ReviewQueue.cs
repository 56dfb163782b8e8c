using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Review;

/// <summary>The questions about a roadmap in the order of its rows; a row that was asked about keeps its number when it is settled.</summary>
internal sealed record ReviewQueue(IReadOnlyList<RoadmapItem> Asked)
{
    public static async Task<ReviewQueue> OfAsync(MentorBotDb db, Roadmap roadmap, CancellationToken cancellation)
    {
        var ids = roadmap.Items.ConvertAll(item => item.Id);
        var asked = await db.StateChanges.AsNoTracking()
            .Where(change => change.Machine == "roadmapItem" && change.Trigger == nameof(RoadmapItemTrigger.Check) && ids.Contains(change.SubjectId))
            .Select(change => change.SubjectId)
            .ToListAsync(cancellation);
        return new ReviewQueue([.. roadmap.Items.Where(item => item.NeedsCheck || asked.Contains(item.Id)).OrderBy(item => item.Ordinal)]);
    }

    public IReadOnlyList<RoadmapItem> Open => [.. Asked.Where(IsOpenQuestion)];

    public int NumberOf(RoadmapItem item) => Asked.TakeWhile(known => known.Ordinal < item.Ordinal).Count() + 1;

    /// <summary>The first open question behind a row; null where there is none.</summary>
    public RoadmapItem? After(int ordinal) => Open.FirstOrDefault(item => item.Ordinal > ordinal);

    public static bool IsOpenQuestion(RoadmapItem item) => item.NeedsCheck && item.IsOpen();

    /// <summary>There is something to say yes to.</summary>
    public static bool HasProposal(RoadmapItem item) => item.Deadline.Kind != DeadlineKind.Unknown && item.Responsibles.Count > 0;

    /// <summary>Only a convention was needed to read the deadline, and the people are clear.</summary>
    public static bool IsNearlySure(RoadmapItem item) =>
        HasProposal(item) && item.Deadline.Confidence >= ReadingConfidence.Medium && !item.Reasons.Except(ReadingReasons.OfDeadline(item.Deadline)).Any();
}
