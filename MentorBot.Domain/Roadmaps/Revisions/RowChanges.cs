using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Reading.Deadlines;

namespace MentorBot.Domain.Roadmaps.Revisions;

/// <summary>Words the changes of one row.</summary>
internal static class RowChanges
{
    public static RoadmapChange Added(RoadmapRow row, int index) =>
        new(RoadmapChangeKind.Added, null, index, row.Current.Number, row.Current.Title, null, null, row.CurrentDeadline.Text, Doubt(row.CurrentDeadline));

    public static RoadmapChange Removed(RoadmapRow row) => new(
        RoadmapChangeKind.Removed, row.ItemId, null, row.Current.Number, row.Current.Title, null, row.Current.Deadline, null,
        row.IsDone ? "Строка выполнена и останется в истории." : null);

    public static IEnumerable<RoadmapChange> OfPair(RoadmapRow row, RoadmapRow corrected, int index)
    {
        if (!row.IsOfDocument) return [Added(corrected, index) with { ItemId = row.ItemId, Note = "Эта строка уже была; она вернётся вместе со своей историей." }];
        var differences = RowComparison.Differences(row, corrected);
        var told = differences.Where(one => one.Cell != RowCell.Number && !IsOnlyRenumbered(one)).ToList();
        if (told.Count == 0) return differences.Take(1).Select(one => OfCell(RoadmapChangeKind.Renumbered, one, row, corrected, index));
        return told.Select(one => one.Cell == RowCell.Deadline ? OfDeadline(one, row, corrected, index) : OfCell(RoadmapChangeKind.Changed, one, row, corrected, index));
    }

    /// <summary>«3 Подготовка» → «4 Подготовка».</summary>
    private static bool IsOnlyRenumbered(CellDifference difference) =>
        difference.Cell == RowCell.Section && RowComparison.AreSame(WithoutNumber(difference.Before), WithoutNumber(difference.After));

    private static string WithoutNumber(string section) => section.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', 'I', 'V', 'X', ' ');

    private static RoadmapChange OfDeadline(CellDifference difference, RoadmapRow row, RoadmapRow corrected, int index)
    {
        if (row.CurrentDeadline.ReadsAlike(corrected.CurrentDeadline) || !difference.WasCorrected && row.PrintedDeadline.ReadsAlike(corrected.PrintedDeadline))
            return OfCell(RoadmapChangeKind.Changed, difference, row, corrected, index) with { Note = "Дни те же, другие только слова." };
        var sameWords = RowComparison.AreSame(difference.Before, difference.After);
        return OfCell(RoadmapChangeKind.Moved, difference, row, corrected, index) with
        {
            Before = sameWords ? row.PrintedDeadline.Shown(withDays: true) : difference.Before,
            After = sameWords ? corrected.PrintedDeadline.Shown(withDays: true) : difference.After,
            Note = Join(Correction(difference), row.IsDone ? "Строка уже выполнена и такой останется." : Doubt(corrected.PrintedDeadline)),
        };
    }

    private static RoadmapChange OfCell(RoadmapChangeKind kind, CellDifference difference, RoadmapRow row, RoadmapRow corrected, int index) => new(
        kind, row.ItemId, index, corrected.Current.Number, corrected.Current.Title, difference.Cell.Heading(), difference.Before, difference.After, Correction(difference));

    private static string? Correction(CellDifference difference) => difference.WasCorrected ? "Эту ячейку уже исправляли вручную: документ заменит исправление." : null;

    private static string? Doubt(Deadline deadline) => deadline.Confidence < ReadingConfidence.High ? "Срок нужно будет проверить." : null;

    private static string? Join(string? one, string? other) => one is null ? other : other is null ? one : $"{one} {other}";
}
