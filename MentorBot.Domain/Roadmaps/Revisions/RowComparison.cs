namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>A cell that the corrected document words or reads otherwise.</summary>
/// <param name="WasCorrected">A person had corrected the cell meanwhile: the document would undo that.</param>
public sealed record CellDifference(RowCell Cell, string Before, string After, bool WasCorrected);

/// <summary>
/// Compares one row with itself in the corrected document. What counts is whether the document changed: a cell that it prints
/// as before is left as people made it.
/// </summary>
public static class RowComparison
{
    /// <summary>The cells that the document would change.</summary>
    public static IReadOnlyList<CellDifference> Differences(RoadmapRow row, RoadmapRow corrected)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(corrected);
        return [.. RowCells.All.Where(cell => IsChanged(cell, row, corrected)).Select(cell => Difference(cell, row, corrected))];
    }

    /// <summary>The same words but for blanks and case.</summary>
    public static bool AreSame(string one, string other) => Fold(one) == Fold(other);

    private static bool IsChanged(RowCell cell, RoadmapRow row, RoadmapRow corrected)
    {
        if (cell == RowCell.Deadline && AreSame(row.Printed.Deadline, corrected.Printed.Deadline))
            return !IsCorrected(cell, row) && !row.PrintedDeadline.ReadsAlike(corrected.PrintedDeadline);
        return !AreSame(row.Printed[cell], corrected.Printed[cell]) && !AreSame(row.Current[cell], corrected.Current[cell]);
    }

    private static bool IsCorrected(RowCell cell, RoadmapRow row) => !AreSame(row.Printed[cell], row.Current[cell]);

    private static CellDifference Difference(RowCell cell, RoadmapRow row, RoadmapRow corrected) =>
        new(cell, row.Current[cell], corrected.Current[cell], IsCorrected(cell, row));

    private static string Fold(string text) =>
        string.Join(' ', text.ToLowerInvariant().Replace('ё', 'е').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
