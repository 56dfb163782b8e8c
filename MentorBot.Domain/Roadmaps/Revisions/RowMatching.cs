namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>Which row of a document is which row of another version of it, by their places from 0.</summary>
/// <param name="Pairs">Rows that are on both sides, in the order of the newer one. No row stands in two pairs.</param>
/// <param name="Added">Rows that only the newer side has.</param>
/// <param name="Removed">Rows that only the older side has.</param>
public sealed record RowMatching(IReadOnlyList<RowPair> Pairs, IReadOnlyList<int> Added, IReadOnlyList<int> Removed);

/// <summary>One row on both sides.</summary>
public sealed record RowPair(int Old, int New);
