using MentorBot.Domain.Roadmaps.Reading;
using MentorBot.Host.Spreadsheets.Writing;

namespace MentorBot.Host.Roadmaps.Exports;

/// <summary>A column of the file that a roadmap is given back as.</summary>
/// <param name="Weight">Its share of the width, in characters.</param>
internal sealed record ExportedColumn(string Heading, double Weight)
{
    /// <summary>Its words run down over the rows that share them, as the sections of a plan do.</summary>
    public bool IsMerged { get; private init; }

    public static ExportedColumn Of(RoadmapColumn column) => new(column.Heading, column.Role switch
    {
        ColumnRole.Number => 7,
        ColumnRole.Title => 36,
        ColumnRole.Details => 36,
        ColumnRole.Responsible => 26,
        ColumnRole.Section or ColumnRole.Result => 22,
        ColumnRole.Deadline => 18,
        _ => 14,
    })
    {
        IsMerged = column.Role == ColumnRole.Section,
    };
}

/// <summary>A row of it, or the heading of a section that runs across.</summary>
internal sealed record ExportedRow(string? Across, IReadOnlyList<CellValue> Cells)
{
    /// <summary>Whether the cell of the row above goes on in this one.</summary>
    public bool Continues(ExportedRow above, int column) => above.Across is null && Cells[column] is TextCell && Cells[column] == above.Cells[column];
}

/// <summary>The roadmap as the table that it came as, with what has become of it in columns behind.</summary>
internal sealed record ExportedTable(IReadOnlyList<ExportedColumn> Columns, IReadOnlyList<ExportedRow> Rows);
