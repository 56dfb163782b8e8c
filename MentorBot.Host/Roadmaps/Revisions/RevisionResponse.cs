using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Data;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <param name="Kind">added, removed, moved, changed or renumbered.</param>
/// <param name="Cell">The heading of the cell that differs; null where the whole row does.</param>
/// <param name="Note">What to know before it is applied, in Russian.</param>
internal sealed record RoadmapChangeResponse(string Kind, string? ItemId, string Number, string Title, string? Cell, string? Before, string? After, string? Note)
{
    public static RoadmapChangeResponse Of(RoadmapChange change) => new(
        DeadlineResponse.Word(change.Kind), Ids.Text(change.ItemId), change.Number, change.Title, change.Cell, change.Before, change.After, change.Note);
}

/// <param name="State">proposed, applied or dismissed.</param>
/// <param name="Changes">What it would change, or has changed.</param>
internal sealed record RevisionResponse(
    string Id, string RoadmapId, string State, string FileName, DateTimeOffset ImportedAt, string ImportedBy, DateTimeOffset? SettledAt,
    IReadOnlyList<RoadmapChangeResponse> Changes, RevisionCounts Counts)
{
    public static RevisionResponse Of(RoadmapRevision revision) => new(
        Ids.Text(revision.Id), Ids.Text(revision.RoadmapId), DeadlineResponse.Word(revision.State), revision.FileName, revision.ImportedAt, revision.ImportedBy,
        revision.SettledAt, [.. revision.Changes.Select(RoadmapChangeResponse.Of)], RevisionCounts.Of(revision.Changes));
}
