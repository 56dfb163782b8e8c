namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>What a corrected document does to a row.</summary>
public enum RoadmapChangeKind
{
    /// <summary>A row that was not there before.</summary>
    Added,

    /// <summary>A row that the document no longer has.</summary>
    Removed,

    /// <summary>The row has another deadline.</summary>
    Moved,

    /// <summary>Another number, title, content, result or responsible.</summary>
    Changed,
}

/// <summary>One difference between a roadmap and its corrected document, as a person reads it.</summary>
/// <param name="ItemId">The row of the roadmap; null for one that is added.</param>
/// <param name="RowIndex">The row of the new reading, from 0; null for one that is removed.</param>
/// <param name="Number">The number as the newer side prints it.</param>
/// <param name="Title">The measure as the newer side words it.</param>
/// <param name="Cell">The heading of the cell that differs («Срок»); null where the whole row does.</param>
/// <param name="Before">The words before; null where the row was not there.</param>
/// <param name="After">The words now; null where the row is gone.</param>
public sealed record RoadmapChange(
    RoadmapChangeKind Kind, long? ItemId, int? RowIndex, string Number, string Title, string? Cell, string? Before, string? After);
