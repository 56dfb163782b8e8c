using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Roadmaps.Exports;

/// <summary>A column of the file that a roadmap is given back as.</summary>
/// <param name="Weight">Its share of the width, in characters.</param>
internal sealed record ExportedColumn(string Heading, double Weight)
{
    public static ExportedColumn Of(RoadmapColumn column) => new(column.Heading, column.Role switch
    {
        ColumnRole.Number => 7,
        ColumnRole.Title => 36,
        ColumnRole.Details => 36,
        ColumnRole.Responsible => 26,
        ColumnRole.Section or ColumnRole.Result => 22,
        ColumnRole.Deadline => 18,
        _ => 14,
    });
}

/// <summary>A row of it, or the heading of a section that runs across.</summary>
internal sealed record ExportedRow(string? Across, IReadOnlyList<CellValue> Cells);

/// <summary>The roadmap as the table that it came as, with what has become of it in columns behind.</summary>
internal sealed record ExportedTable(IReadOnlyList<ExportedColumn> Columns, IReadOnlyList<ExportedRow> Rows);
