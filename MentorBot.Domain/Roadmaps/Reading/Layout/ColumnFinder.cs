using MentorBot.Domain.Roadmaps.Reading.Tables;

namespace MentorBot.Domain.Roadmaps.Reading.Layout;

/// <summary>Finds out what the columns of a table hold: by their headings, and where those are missing by what their cells read as.</summary>
internal sealed class ColumnFinder(ColumnJudge judge, Func<string, (string Deadline, string Responsible)> part)
{
    private const int DeepestHeading = 15;
    private const int FewestColumns = 3;

    /// <summary>The columns of a roadmap by their headings; null when the table is something else.</summary>
    public TableColumns? ByHeadings(DocumentTable table)
    {
        for (var i = 0; i < Math.Min(table.Rows.Count, DeepestHeading); i++)
            if (OfHeadings(table, i) is { } columns) return Finished(columns, table);
        return null;
    }

    /// <summary>
    /// The columns of a roadmap that has no headings at all; null when the table is something else.
    /// Only cells that read as both, deadlines and parties, speak for a roadmap.
    /// </summary>
    public TableColumns? ByCells(DocumentTable table) => WithoutHeadings(table) is { } judged ? Finished(judged, table) : null;

    private TableColumns? OfHeadings(DocumentTable table, int index)
    {
        if (table.Rows[index].Cells.Count < 2) return null;
        var (cells, last) = HeadingGrid.Of(table, index);
        if (HeadingRoles.Of(cells) is not { } columns) return null;
        // Two columns are a roadmap only where they say so themselves.
        if (cells.Count < FewestColumns && !(cells.Exists(cell => HeadingWords.RoleOf(cell.Text) is ColumnRole.Title) && columns.Exists(column => column.Role is ColumnRole.Deadline))) return null;
        // A row of measures may hold such words as well.
        if (!columns.Exists(column => column.Role is ColumnRole.Deadline or ColumnRole.Responsible) && !judge.IsRowOfWords(cells.Select(cell => cell.Text))) return null;
        var texts = cells.SelectMany(cell => new[] { cell.Text, cell.Above, cell.Whole }).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var found = new TableColumns(index, last, judge.Fill(table, last, columns)) { HeadingTexts = texts };
        if (!HasEnough(found)) return null;
        var namesMeasures = cells.Exists(cell => HeadingWords.RoleOf(cell.Text) is ColumnRole.Title);
        return namesMeasures || IndicatorTable.Read(table, DateOnly.MaxValue.Year).Count == 0 ? found : null;
    }

    private TableColumns? WithoutHeadings(DocumentTable table)
    {
        if (table.Rows.Count < 2) return null;
        var widest = table.Rows.MaxBy(row => row.Cells.Count)!;
        if (widest.Cells.Count < FewestColumns) return null;
        var (at, columns) = (0, new List<PlanColumn>());
        foreach (var cell in widest.Cells)
        {
            columns.Add(new PlanColumn(ColumnRole.Other, string.Empty, at, Math.Max(cell.Span, 1)));
            at += Math.Max(cell.Span, 1);
        }

        var found = new TableColumns(-1, -1, judge.Fill(table, -1, columns));
        return found.IsWhole ? found : null;
    }

    private TableColumns Finished(TableColumns columns, DocumentTable table) =>
        columns with { Part = part, TitlesAreNumbered = !columns.Has(ColumnRole.Number) && ColumnJudge.IsNumbered(table, columns) };

    private static bool HasEnough(TableColumns columns) =>
        columns.Has(ColumnRole.Title) && (columns.Has(ColumnRole.Deadline) || columns.Has(ColumnRole.Responsible));
}
