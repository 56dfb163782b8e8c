namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>What a corrected document does to a row.</summary>
public enum RoadmapChangeKind
{
    /// <summary>A row that was not there before.</summary>
    Added,

    /// <summary>A row that the document no longer has.</summary>
    Removed,

    /// <summary>The row is due on other days.</summary>
    Moved,

    /// <summary>Another title, content, result or responsible, or other words for the same days.</summary>
    Changed,

    /// <summary>Nothing but the number in front of it.</summary>
    Renumbered,
}

/// <summary>One difference between a roadmap and its corrected document, as a person reads it.</summary>
/// <param name="ItemId">The row of the roadmap; null for one that is added, unless it was there once.</param>
/// <param name="RowIndex">The row of the new reading, from 0; null for one that is removed.</param>
/// <param name="Number">The number as the newer side prints it.</param>
/// <param name="Title">The measure as the newer side words it.</param>
/// <param name="Cell">The heading of the cell that differs («Срок»); null where the whole row does.</param>
/// <param name="Before">The words before; null where the row was not there.</param>
/// <param name="After">The words now; null where the row is gone.</param>
/// <param name="Note">What to know before it is applied: a Russian sentence, or null.</param>
public sealed record RoadmapChange(
    RoadmapChangeKind Kind, long? ItemId, int? RowIndex, string Number, string Title, string? Cell, string? Before, string? After, string? Note = null);
