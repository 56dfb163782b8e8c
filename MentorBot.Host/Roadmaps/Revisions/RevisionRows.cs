using MentorBot.Domain.Roadmaps;
using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Domain.Roadmaps.Revisions;
using MentorBot.Host.Data.Entities;

namespace MentorBot.Host.Roadmaps.Revisions;

/// <summary>The rows of a roadmap and of a document as they are compared.</summary>
internal static class RevisionRows
{
    /// <param name="byCells">Whether both sides know the cells of their documents; without them what stands now counts as printed.</param>
    public static IReadOnlyList<RoadmapRow> Of(IEnumerable<RoadmapItem> items, IReadOnlyList<RoadmapColumn> columns, bool byCells) =>
        [.. items.Select(item => Of(item, byCells && item.Cells.Count == columns.Count ? columns : []))];

    public static IReadOnlyList<RoadmapRow> Of(RoadmapReading reading, bool byCells) =>
        [.. reading.Items.Select(row => Of(row, byCells && row.Cells.Count == reading.Columns.Count ? reading.Columns : []))];

    /// <summary>The cells of a row as they stand; a deadline that a person has set shows its days.</summary>
    public static RowTexts TextsOf(RoadmapItem item) =>
        new(item.Number, item.Section ?? "", item.Title, item.Details ?? "", item.Result ?? "", Deadline(item), item.ResponsibleText);

    private static RoadmapRow Of(RoadmapItem item, IReadOnlyList<RoadmapColumn> columns)
    {
        var current = TextsOf(item);
        var printed = Printed(current, item.Cells, columns) with { Deadline = item.Deadline.AsPrinted().Text };
        return new RoadmapRow
        {
            ItemId = item.Id,
            Printed = printed,
            Current = AsPrintedWhereUntouched(current, printed),
            PrintedDeadline = item.Deadline.AsPrinted(),
            CurrentDeadline = item.Deadline,
            IsOfDocument = item.Source is not null,
            IsDone = item.State is RoadmapItemState.Done or RoadmapItemState.Verified,
        };
    }

    private static RoadmapRow Of(RoadmapItemReading row, IReadOnlyList<RoadmapColumn> columns)
    {
        var read = new RowTexts(row.Number, row.Section ?? "", row.Title, row.Details ?? "", row.Result ?? "", row.DeadlineText, row.ResponsibleText);
        return RoadmapRow.Of(Printed(read, row.Cells, columns), row.Deadline);
    }

    /// <summary>A day that an event has fixed is no correction; one that a person has named is.</summary>
    private static string Deadline(RoadmapItem item) =>
        item.Deadline.Printed is null || item.AnchorOn is not null ? item.Deadline.AsPrinted().Text : item.Deadline.Shown(withDays: true);

    private static RowTexts Printed(RowTexts texts, IReadOnlyList<string> cells, IReadOnlyList<RoadmapColumn> columns) => texts with
    {
        Title = Cell(ColumnRole.Title, cells, columns) ?? texts.Title,
        Details = Cell(ColumnRole.Details, cells, columns) ?? texts.Details,
        Result = Cell(ColumnRole.Result, cells, columns) ?? texts.Result,
        Responsible = Cell(ColumnRole.Responsible, cells, columns) ?? texts.Responsible,
    };

    /// <summary>Null where the document has no such column.</summary>
    private static string? Cell(ColumnRole role, IReadOnlyList<string> cells, IReadOnlyList<RoadmapColumn> columns)
    {
        var words = cells.Where((_, index) => index < columns.Count && columns[index].Role == role).ToList();
        return words.Count > 0 ? string.Join('\n', words.Where(cell => !string.IsNullOrWhiteSpace(cell))) : null;
    }

    /// <summary>A reading may cut a cell or join it with another: only what is found in neither way was written by a person.</summary>
    private static RowTexts AsPrintedWhereUntouched(RowTexts current, RowTexts printed) => current with
    {
        Title = Choose(current.Title, printed.Title),
        Details = Choose(current.Details, printed.Details),
        Result = Choose(current.Result, printed.Result),
    };

    private static string Choose(string current, string printed) =>
        current.Length > 0 && printed.Length > 0 && (current.Contains(printed, StringComparison.OrdinalIgnoreCase) || printed.Contains(current, StringComparison.OrdinalIgnoreCase)) ? printed : current;
}
