using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Conversation;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>What became of a decision about a revision.</summary>
internal enum RevisionOutcome
{
    Applied,

    /// <summary>The roadmap was changed since: the revision was compared anew and shows other changes now.</summary>
    ComparedAnew,

    /// <summary>It was decided about before.</summary>
    Settled,
}

/// <summary>Corrected documents of roadmaps: proposed, then applied as a whole or dismissed.</summary>
internal static class RoadmapRevisions
{
    /// <summary>Keeps a corrected document, or a rereading, with what it would change. Another one of its kind that still waits is dismissed.</summary>
    public static async Task<RoadmapRevision> ProposeAsync(UnitOfWork work, Roadmap roadmap, string fileName, RoadmapReading reading, CancellationToken cancellation)
    {
        await DismissWaitingAsync(work, roadmap, reading.IsReread, cancellation);
        var revision = new RoadmapRevision
        {
            Id = Ids.Next(),
            RoadmapId = roadmap.Id,
            FileName = fileName,
            ImportedAt = work.Now,
            ImportedBy = work.Actor,
            Reading = reading,
            Changes = Compare(roadmap, reading).Changes,
        };
        work.Db.RoadmapRevisions.Add(revision);
        return revision;
    }

    /// <summary>Applies what was shown, and only that.</summary>
    /// <param name="roadmap">The roadmap of the revision, loaded whole.</param>
    public static async Task<RevisionOutcome> ApplyAsync(UnitOfWork work, RoadmapRevision revision, Roadmap roadmap, CancellationToken cancellation)
    {
        if (revision is not { State: RevisionState.Proposed, Reading: { } kept }) return RevisionOutcome.Settled;
        var reading = kept.IsReread ? Rereading.Of(roadmap) : kept; // Of the rows as they are: a document may have come between.
        var comparison = Compare(roadmap, reading);
        if (!comparison.Changes.SequenceEqual(revision.Changes))
        {
            revision.Changes = comparison.Changes;
            return RevisionOutcome.ComparedAnew;
        }

        await new RevisionApplication(work, roadmap, revision.FileName, reading, comparison).RunAsync(cancellation);
        Settle(work, revision, RevisionState.Applied);
        return RevisionOutcome.Applied;
    }

    public static void Dismiss(UnitOfWork work, RoadmapRevision revision) => Settle(work, revision, RevisionState.Dismissed);

    public static async Task DismissWaitingAsync(UnitOfWork work, Roadmap roadmap, bool isReread, CancellationToken cancellation)
    {
        var waiting = await work.Db.RoadmapRevisions.Where(known => known.RoadmapId == roadmap.Id && known.State == RevisionState.Proposed).ToListAsync(cancellation);
        foreach (var earlier in waiting.Where(known => known.Reading?.IsReread == isReread)) Dismiss(work, earlier);
    }

    public static RoadmapComparison Compare(Roadmap roadmap, RoadmapReading reading)
    {
        var byCells = roadmap.Columns.Count > 0 && reading.Columns.Count > 0;
        return RoadmapComparison.Of(RevisionRows.Of(InOrder(roadmap), roadmap.Columns, byCells), RevisionRows.Of(reading, byCells));
    }

    /// <summary>The rows in the order in which the comparison numbers them.</summary>
    public static List<RoadmapItem> InOrder(Roadmap roadmap) => [.. roadmap.Items.OrderBy(item => item.Ordinal).ThenBy(item => item.Id)];

    private static void Settle(UnitOfWork work, RoadmapRevision revision, RevisionState state) =>
        (revision.State, revision.SettledAt, revision.Reading) = (state, work.Now, null);
}
