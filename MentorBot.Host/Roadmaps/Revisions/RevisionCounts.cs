using MentorBot.Domain.Roadmaps.Revisions;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>How many rows a corrected document adds, removes, moves, changes and only numbers anew.</summary>
internal sealed record RevisionCounts(int Added, int Removed, int Moved, int Changed, int Renumbered)
{
    public static RevisionCounts Of(IReadOnlyList<RoadmapChange> changes) => new(
        Rows(changes, RoadmapChangeKind.Added), Rows(changes, RoadmapChangeKind.Removed), Rows(changes, RoadmapChangeKind.Moved),
        Rows(changes, RoadmapChangeKind.Changed), Rows(changes, RoadmapChangeKind.Renumbered));

    /// <summary>«добавлено 2, убрано 1, сдвинуто 3, изменено 4»; what there is none of is left out.</summary>
    public string InWords()
    {
        (string Word, int Count)[] counts = [("добавлено", Added), ("убрано", Removed), ("сдвинуто", Moved), ("изменено", Changed), ("другой номер у строк:", Renumbered)];
        return string.Join(", ", counts.Where(one => one.Count > 0).Select(one => $"{one.Word} {one.Count}"));
    }

    /// <summary>How many rows are touched in any way.</summary>
    public static int RowsOf(IReadOnlyList<RoadmapChange> changes) => changes.DistinctBy(change => (change.ItemId, change.RowIndex)).Count();

    private static int Rows(IReadOnlyList<RoadmapChange> changes, RoadmapChangeKind kind) =>
        changes.Where(change => change.Kind == kind).DistinctBy(change => (change.ItemId, change.RowIndex)).Count();
}
